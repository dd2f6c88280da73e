using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What an outcome pays, as it is written: a sum, and what it never exceeds.</summary>
/// <param name="Name">The name by which conditions may compare it; null when it has none.</param>
/// <param name="Expression">The sum.</param>
/// <param name="Cap">What it never exceeds; null when nothing bounds it.</param>
/// <param name="Type">What it counts, and to how many digits after the point.</param>
/// <param name="Clauses">Ids of the statements that say so.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record WrittenAmount(
    TextNode? Name,
    TextNode Expression,
    TextNode? Cap,
    DecimalType Type,
    ImmutableArray<string> Clauses,
    FilePosition Position);
