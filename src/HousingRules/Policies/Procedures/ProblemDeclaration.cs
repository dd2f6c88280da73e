using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>An outcome that makes an item of the ledger.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Item">In an expression, whether an item of this problem is open.</param>
/// <param name="Due">Name of the milestone by which it must be closed; null when there is none.</param>
/// <param name="Requires">What must hold when the last level closes it.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record ProblemDeclaration(
    Outcome Outcome,
    string Item,
    string? Due,
    ImmutableArray<GuardDeclaration> Requires,
    ImmutableArray<string> Clauses,
    FilePosition Position);

/// <summary>How items are closed: level by level, in the order of a set's members.</summary>
/// <param name="Event">Name of the event.</param>
/// <param name="Levels">The set whose members are the levels, the first to close first.</param>
/// <param name="Problem">The one-of that names the problem, by the outcome; when it is not given, all open items are meant. Null when items
/// cannot be closed singly.</param>
/// <param name="Skipped">What is said when a level is skipped.</param>
/// <param name="NothingOpen">What is said when there is no item to close.</param>
/// <param name="ClosedBy">Who closes at each level.</param>
internal sealed record CloseOutDeclaration(
    string Event,
    FactDeclaration Levels,
    FactDeclaration? Problem,
    RefusalWords Skipped,
    RefusalWords NothingOpen,
    ImmutableArray<ClosingLevel> ClosedBy);

