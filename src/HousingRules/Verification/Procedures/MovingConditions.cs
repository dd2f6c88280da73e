using System.Collections.Frozen;
using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>The conditions on which it hangs how a case goes on, and those that must hold of it. What is only told, as a warning, a mark or
/// a deadline, moves no case: of what nothing else asks, a proof makes no two cases of one.</summary>
internal static class MovingConditions
{
    /// <summary>The policy's program with those conditions of the procedure alone.</summary>
    public static CompiledPolicy Program(CompiledProcedure procedure)
    {
        var defined = Asked(procedure).Definitions.ToHashSet();
        return procedure.Compiled with
        {
            Duties = [],
            Definitions = procedure.Compiled.Definitions.Where(d => defined.Contains(d.Key))
                .ToFrozenDictionary(ReferenceEqualityComparer.Instance),
            Invariants = [],
            Guards = [.. Of(procedure)],
        };
    }

    /// <summary>Where on the sheet of a case they look, by themselves or through definitions and outcomes.</summary>
    public static HashSet<SheetIndex> Places(CompiledProcedure procedure) =>
        [.. Asked(procedure).Slots.Select(s => new SheetIndex(s.SheetIndex))];

    private static Mentions Asked(CompiledProcedure procedure)
    {
        var rules = procedure.Compiled.Sets
            .SelectMany(s => s.Rules.Select(r => r.Condition).Concat(s.AppliesWhen is { } applies ? [applies] : []));
        return Mentions.Through(procedure.Compiled.Definitions, Of(procedure).Concat(rules));
    }

    private static IEnumerable<Condition> Of(CompiledProcedure procedure) =>
    [
        .. procedure.Events.SelectMany(Of),
        .. procedure.Problems.SelectMany(p => p.Requires).SelectMany(Of),
        .. procedure.Invariants.Select(i => i.Holds),
        .. procedure.Invariants.Select(i => i.When).OfType<Condition>(),
    ];

    private static IEnumerable<Condition> Of(EventKind e) =>
    [
        .. e.Requires.SelectMany(Of),
        .. e.Establishes.Concat(e.Keeps).Select(f => f.When).OfType<Condition>(),
        .. e.Transitions.Select(t => t.When).OfType<Condition>(),
    ];

    private static IEnumerable<Condition> Of(Guard guard) =>
        guard.Parts.Select(p => p.Holds).Concat(guard.When is { } when ? [when] : []);
}
