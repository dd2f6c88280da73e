using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>Says by names what a determination says by declarations. A county's determinations pass here one by one: plain loops.</summary>
internal static class NamesOf
{
    public static SetForm Set(SetDecision set) =>
        new(set.RuleSet.Name, Each(set.Certain, static o => o.Name), Each(set.Possible, static o => o.Name), set.Status);

    public static AmountForm Amount(Amount amount) =>
        new(amount.Outcome.Name, amount.Lowest, amount.Highest, amount.IsCertain, amount.HasGap);

    public static ImmutableArray<TForm> Each<T, TForm>(ImmutableArray<T> all, Func<T, TForm> form)
    {
        if (all.IsEmpty)
            return [];
        var forms = new TForm[all.Length];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = form(all[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }

    public static DutyForm Duty(Duty duty) => new()
    {
        IsCertain = duty.IsCertain,
        Outcomes = Each(duty.Outcomes, static o => o.Name),
        PossibleOutcomes = Each(duty.PossibleOutcomes, static o => o.Name),
        Actors = Each(duty.Actors, static a => a.Name),
        Milestones = Each(duty.Milestones, Deadline),
        Documents = Each(duty.Documents, static d => d.Name),
        Steps = Each(duty.Steps, static s => s.Name),
        PossibleSteps = Each(duty.PossibleSteps, static s => s.Name),
        Clauses = duty.Clauses,
    };

    public static DeadlineForm Deadline(Milestone milestone) => new(milestone.Name, milestone.Due);
}
