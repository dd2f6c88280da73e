using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads the expressions of a procedure, which may name every fact and outcome of the policy, the evidence, and what has happened
/// in the case.</summary>
internal sealed class ProcedureReader
{
    private readonly ProcedureDeclaration _procedure;
    private readonly CaseFacts _case;
    private readonly PolicyDocument _document;
    private readonly ExpressionReader _expressions;
    private readonly Dictionary<Definition, Condition> _definitions;
    private readonly FindingList _findings;
    private readonly List<Condition> _read = [];

    // The evidence of the event that is being read; null in a definition, which several events may share.
    private FactDeclaration[]? _given;

    private ProcedureReader(
        ProcedureDeclaration procedure,
        DecisionProgram program,
        FindingList findings,
        CancellationToken cancellation)
    {
        _procedure = procedure;
        _findings = findings;
        _case = new(procedure, program.Document.Facts);
        _document = program.Document with
        {
            Facts = _case.Catalog,
            Definitions = [.. program.Document.Definitions, .. procedure.Definitions],
        };
        _expressions = new(new SymbolTable(_document, _case.Named), program.Document.NamesAreWhole, findings, cancellation);
        _definitions = new(program.Definitions);
    }

    /// <summary>The procedure's program; null, with findings, when an expression could not be read.</summary>
    public static ProcedureProgram? Read(
        ProcedureDeclaration procedure,
        DecisionProgram program,
        FindingList findings,
        CancellationToken cancellation = default)
    {
        var read = new ProcedureReader(procedure, program, findings, cancellation).Read(program);
        return findings.HasErrors ? null : read;
    }

    private ProcedureProgram Read(DecisionProgram program)
    {
        foreach (var days in _procedure.Periods.Select(p => p.Days).Concat(_procedure.TimeLimits.Select(t => t.Days)).Distinct())
            CheckDays(days);
        foreach (var definition in _procedure.Definitions)
            _definitions[definition] = Read(definition);
        var events = _procedure.Events.Select(Event).ToImmutableArray();
        _given = GivenTo(_procedure.CloseOut?.Event);
        var problems = _procedure.Problems.Select(p => new ProblemProgram(p, _case.Open(p), Guards(p.Requires))).ToImmutableArray();
        _given = [];
        var deadlines = _procedure.Deadlines.Select(
            d => new DeadlineProgram(d, Optional(d.AppliesWhen), [.. d.Parts.Select(p => Read(p.When))], Optional(d.PeriodsWhen)))
            .ToImmutableArray();
        var marks = _procedure.Marks.Select(m => new MarkProgram(m, Read(m.When))).ToImmutableArray();
        var invariants = _procedure.Invariants.Select(Invariant).ToImmutableArray();
        var whole = program with { Document = _document, Definitions = _definitions.ToFrozenDictionary(), Guards = [.. _read] };
        return new(
            _procedure,
            whole,
            events,
            [.. _procedure.Periods.Select(p => new PeriodProgram(p, EventIndex(p.Since), _case.Served(p)))],
            problems,
            deadlines,
            marks,
            invariants);
    }

    private Condition Read(Definition definition) => definition.Known.IsEmpty
        ? Read(definition.Expression)
        : Seen(new Condition.Settled([.. definition.Known.Select(Read)]));

    private EventProgram Event(EventDeclaration e)
    {
        _given = GivenTo(e.Name);
        return new(
            e,
            _case.Happened(e),
            _case.Stands(e),
            [.. e.Establishes.Select(f => new EstablishedProgram(f, Optional(f.When)))],
            [.. e.Keeps.Select(f => new EstablishedProgram(f.Kept, Optional(f.Kept.When)))],
            Guards(e.Requires),
            Guards(e.Warnings),
            [.. e.Transitions.Select(t => new TransitionProgram(t, Optional(t.When), Guards(t.Reports)))]);
    }

    private ProcedureInvariantProgram Invariant(ProcedureInvariant invariant)
    {
        _given = GivenTo(invariant.Problem is null ? invariant.Event : _procedure.CloseOut?.Event);
        return new(invariant, Optional(invariant.When), Read(invariant.Holds));
    }

    private FactDeclaration[] GivenTo(string? name) =>
        _procedure.Events.FirstOrDefault(e => e.Name == name) is { } e ? [.. e.Evidence.Concat(e.Optional).Select(u => u.Fact)] : [];

    private ImmutableArray<GuardProgram> Guards(ImmutableArray<GuardDeclaration> guards) =>
        [.. guards.Select(g => new GuardProgram(g, Optional(g.When), [.. Checks(g)]))];

    private IEnumerable<CheckProgram> Checks(GuardDeclaration guard)
    {
        switch (guard.Check)
        {
            case GuardCheck.Holds holds:
                yield return new(Read(holds.Expression), null, null);
                break;
            case GuardCheck.Each each:
                foreach (var piece in each.Evidence)
                    yield return new(Seen(new Condition.Truth(new(piece.Fact, 0))), piece.Key, piece.Fact.Label);
                break;
            case GuardCheck.Contains contains:
                foreach (var member in contains.Members)
                    yield return new(
                        Seen(new Condition.Truth(new(contains.Set, member))),
                        contains.Set.Options[member].Name,
                        contains.Set.Options[member].Label);
                break;
            default:
                yield return new(Seen(new Condition.Truth(new(_case.Asked(guard), 0))), null, null);
                break;
        }
    }

    // Below zero where the event could not be read.
    private int EventIndex(string name) => _procedure.Events.IndexOf(_procedure.Events.FirstOrDefault(e => e.Name == name)!);

    private void CheckDays(string name)
    {
        if (
            _document.Parameters.FirstOrDefault(p => p.Name == name) is { } days
                && !(
                    int.TryParse(days.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
                        && count is >= 0 and <= Limits.Days))
            _findings.Error(
                days.Place,
                $"“{name}”是天数，须在 0 到 {Limits.Days} 之间",
                $"\"{name}\" is a number of days: it must lie between 0 and {Limits.Days}.");
    }

    private Condition? Optional(TextNode? text) => text is null ? null : Read(text);

    private Condition Read(TextNode text) => Seen(_expressions.Read(text, Refuse) ?? new Condition.Known(false, null));

    // Every outcome is decided when a case is judged, so nothing stands too far down but a definition.
    private LocalizedText? Refuse(Symbol symbol) => symbol switch
    {
        Symbol.DefinitionOf d when !_definitions.ContainsKey(d.Definition) =>
            new(
                $"定义“{symbol.Name}”在下文：定义只能用上文的定义",
                $"The definition {symbol.Name} stands further down. A definition may use those above it."),
        Symbol.TruthOf { Slot.Fact: var fact } when IsNeverGiven(fact) => NeverGiven(symbol.Name),
        Symbol.OptionOf { Slot.Fact: var fact } when IsNeverGiven(fact) => NeverGiven(symbol.Name),
        Symbol.NumberOf { Slot.Fact: var fact } when IsNeverGiven(fact) => NeverGiven(symbol.Name),
        _ => null,
    };

    private bool IsNeverGiven(FactDeclaration fact) => _given is not null && _procedure.Evidence.Contains(fact) && !_given.Contains(fact);

    private static LocalizedText NeverGiven(string name) =>
        new(
            $"此处没有佐证“{name}”：只有登记它的事件才能用，请列入该事件的 Evidence 或 Optional",
            $"The evidence {name} is never given here. Only an event that lists it under its Evidence or Optional may ask for it.");

    private Condition Seen(Condition condition)
    {
        _read.Add(condition);
        return condition;
    }
}
