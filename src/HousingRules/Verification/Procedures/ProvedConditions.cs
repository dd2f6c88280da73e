using System.Collections.Frozen;
using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>The conditions on which it hangs how a case goes on, and those that must hold of it. What is only told, as a warning, a mark or
/// a deadline, moves no case: of what nothing else asks, a proof makes no two cases of one.</summary>
internal static class ProvedConditions
{
    /// <summary>The policy's program with those conditions of the procedure alone.</summary>
    public static CompiledPolicy Of(CompiledProcedure procedure)
    {
        var compiled = procedure.Compiled;
        Condition[] asked =
        [
            .. procedure.Events.SelectMany(Moving),
            .. procedure.Problems.SelectMany(p => p.Requires).SelectMany(Asked),
            .. procedure.Invariants.Select(i => i.Holds),
            .. procedure.Invariants.Select(i => i.When).OfType<Condition>(),
        ];
        var rules = compiled.Sets.SelectMany(s => s.Rules.Select(r => r.Condition).Concat(s.AppliesWhen is { } applies ? [applies] : []));
        var defined = Mentions.Through(compiled.Definitions, asked.Concat(rules)).Definitions.ToHashSet();
        return compiled with
        {
            Duties = [],
            Definitions = compiled.Definitions.Where(d => defined.Contains(d.Key)).ToFrozenDictionary(),
            Invariants = [],
            Guards = [.. asked],
        };
    }

    private static IEnumerable<Condition> Moving(EventKind e) =>
    [
        .. e.Requires.SelectMany(Asked),
        .. e.Establishes.Concat(e.Keeps).Select(f => f.When).OfType<Condition>(),
        .. e.Transitions.Select(t => t.When).OfType<Condition>(),
    ];

    private static IEnumerable<Condition> Asked(Guard guard) =>
        guard.Parts.Select(p => p.Holds).Concat(guard.When is { } when ? [when] : []);
}
