using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads what an invariant says of amounts when a number grows.</summary>
internal static class GrowthReader
{
    /// <summary>What it says; null, with a finding, where that cannot be read.</summary>
    public static AmountGrowth? Read(ObjectReader o, FindingList findings, FactCatalog catalog, ImmutableArray<Outcome> outcomes)
    {
        var (name, named, never) = (o.Text("Fact"), o.Texts("Outcomes"), o.Text("Never"));
        var isKnown = catalog.TryGet(name.Value, out var fact) && fact.Type is NumberType;
        if (!isKnown)
            UnknownName.Report(
                findings,
                name,
                PolicySentences.NumberFact,
                catalog.Facts.Where(f => f.Type is NumberType).Select(f => (f.Name, f.Label)));
        var paying = outcomes.Where(r => r.AmountType is not null).ToArray();
        foreach (var unknown in named.Where(n => paying.All(r => r.Name != n.Value)))
            UnknownName.Report(findings, unknown, PolicySentences.PayingOutcome, paying.Select(r => (r.Name, r.Label)));
        if (!never.IsMissing && never.Value is not ("less" or "more"))
            UnknownName.Report(findings, never, PolicySentences.Value, ["less", "more"]);
        ImmutableArray<Outcome> told = [.. paying.Where(r => named.Any(n => n.Value == r.Name))];
        if (told.Select(r => r.AmountType!.DeclaredUnit?.Name).Distinct().Count() > 1)
            findings.Error(o.PlaceOf("Outcomes"), PolicySentences.OtherUnits);
        return isKnown && !told.IsEmpty ? new(fact!, told, never.Value != "more") : null;
    }
}
