using HousingRules.Evaluation;

namespace HousingRules.Contract;

/// <summary>Says by names what an explanation says by declarations.</summary>
internal static class Explained
{
    public static RuleForm Rule(RuleExplanation rule) => new(
        rule.Rule.FullName,
        rule.Rule.Outcome.Name,
        NamesOf.Each(rule.Statements, static s => s.Id),
        NamesOf.Each(rule.Reasons, Reason));

    public static AmountStepsForm Amount(AmountExplanation amount) => new(
        amount.Amount.Outcome.Name,
        amount.Amount.Label,
        amount.Steps,
        NamesOf.Each(amount.Statements, static s => s.Id));

    public static NotDecidedForm NotDecided(OutcomeExplanation outcome) => new()
    {
        RuleSet = outcome.RuleSet.Name,
        Outcome = outcome.Outcome.Name,
        IsPossible = outcome.IsPossible,
        DependsOn = NamesOf.Each(outcome.DependsOn, Missing),
        SetDoesNotApply = NamesOf.Each(outcome.SetDoesNotApply, Reason),
        WhyNot = NamesOf.Each(outcome.WhyNot, Rule),
        Changes = NamesOf.Each(outcome.Changes, static c => new ChangeForm(NamesOf.Each(c.Facts, Change))),
        SearchedAll = outcome.SearchedAll,
    };

    public static MissingForm Missing(MissingExplanation missing) => new(
        missing.Fact.Name,
        NamesOf.Each(missing.EstablishedBy, static a => a.Name),
        missing.Due is { } due ? NamesOf.Deadline(due) : null);

    private static ReasonForm Reason(Reason reason) => new(reason.Text, reason.Holds, NamesOf.Each(reason.Parts, Reason));

    private static FactChangeForm Change(FactChange change) => new(
        change.Member?.Name ?? change.Fact.Name,
        change.To,
        NamesOf.Each(change.Ranges, static r => new RangeForm(FactForm.Of(r.From), FactForm.Of(r.Through))));
}
