using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What is certain and what is possible of a household whose completions are too many to try one by one: every rule, outcome and
/// duty is a question of its own, so that only what depends on something that cannot be followed stays open.</summary>
internal sealed class OpenHousehold(CompiledPolicy compiled, PartlyKnown household)
{
    private readonly HashSet<FactDeclaration> _missing = [];

    /// <summary>The facts on which an outcome depends, once the sets have been asked.</summary>
    public IEnumerable<FactDeclaration> Missing => _missing;

    public ImmutableArray<SetDecision> Sets() => [.. compiled.Sets.Select(Decide)];

    /// <summary>The rules that fire in any case.</summary>
    public ImmutableArray<Rule> Rules() =>
    [
        .. compiled.Sets.SelectMany(
            set => set.Rules.Where(rule => household.Ask(r => r.Fires(set, other => other == rule)).Holds == true).Select(r => r.Rule)),
    ];

    /// <summary>The duties that apply in any case or may apply.</summary>
    public IEnumerable<OpenDuty> Duties() => compiled.Duties.Select(Applied).OfType<OpenDuty>();

    private SetDecision Decide(CompiledSet set)
    {
        var verdicts = set.Rules.Select(r => r.Rule.Outcome)
            .Distinct()
            .OrderBy(o => o.Name, StringComparer.Ordinal)
            .Select(outcome => (Outcome: outcome, Verdict: household.Ask(r => r.Fires(set, rule => rule.Rule.Outcome == outcome))))
            .ToArray();
        var conflict = set.Exclusions.IsEmpty ? Verdict.False : household.Ask(r => Conflicts(r, set));
        var gap = set.RuleSet.Decides ? household.Ask(r => IsGap(r, set)) : Verdict.False;
        Verdict[] all = [.. verdicts.Select(v => v.Verdict), conflict, gap];
        _missing.UnionWith(all.SelectMany(v => v.Missing));
        var status = conflict.Holds == true ? DeterminationStatus.Conflict
            : gap.Holds == true ? DeterminationStatus.Gap
            : all.Any(v => v.Holds is null && !v.IsExact) ? DeterminationStatus.TooManyUnknowns
            : all.Any(v => v.Holds is null) ? DeterminationStatus.Undetermined
            : DeterminationStatus.Decided;
        return new(
            set.RuleSet,
            [.. verdicts.Where(v => v.Verdict.Holds == true).Select(v => v.Outcome)],
            [.. verdicts.Where(v => v.Verdict.Holds is null).Select(v => v.Outcome)],
            status);
    }

    private static bool? Conflicts(PartwiseReading reading, CompiledSet set)
    {
        var fires = set.Rules.Select(r => r.Rule.Outcome).Distinct()
            .ToDictionary(outcome => outcome, outcome => reading.Fires(set, rule => rule.Rule.Outcome == outcome));
        return set.Exclusions.Aggregate(
            (bool?)false,
            (any, e) => any | (fires[e.Outcome] & e.Others.Aggregate((bool?)false, (other, o) => other | fires[o])));
    }

    private static bool? IsGap(PartwiseReading reading, CompiledSet set) =>
        (set.AppliesWhen is { } when ? reading.Holds(when) : true) & !reading.Fires(set, _ => true);

    private OpenDuty? Applied(CompiledDuty duty, int row)
    {
        var applies = household.Ask(
            r => duty.Declaration.Outcomes.Aggregate((bool?)false, (any, o) => any | r.Holds(o))
                & (duty.When is { } w ? r.Holds(w) : true));
        if (applies.Holds == false)
            return null;
        var outcomes = duty.Declaration.Outcomes.Select(o => household.Holds(o).Holds).ToArray();
        var steps = duty.Steps.Select(s => household.Holds(s.Condition).Holds).ToArray();
        return new(
            new(row, Where(outcomes, o => o == true), Where(steps, s => s == true)),
            new(row, Where(outcomes, o => o != false), Where(steps, s => s != false)),
            applies.Holds == true);
    }

    private static ImmutableArray<int> Where(bool?[] verdicts, Func<bool?, bool> isMeant) =>
        [.. verdicts.Index().Where(v => isMeant(v.Item)).Select(v => v.Index)];
}
