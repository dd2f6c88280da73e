using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Small policies with one fault in what they pay.</summary>
internal static class PlantedAmountFaults
{
    public static PlantedFault[] All { get; } =
    [
        new(
            AnalysisKind.TableGap,
            "rate × pay",
            text => Paying(text, (["\"A\""], 5), (["\"B\""], 7)),
            text => Paying(text, (["\"A\""], 5), (["\"B\""], 7), (["\"C\""], 9)),
            "tables.json",
            "\"Name\": \"rate\"",
            [],
            (policy, finding) => AllHouseholds.Decided(policy).Count(d => d.Amounts.Any(a => a.HasGap)) == finding.Households
                && finding.Examples.Single().Determination.Amounts.Single().Lowest is null),
        new(
            AnalysisKind.TableOverlap,
            "rate 2",
            text => Paying(text, (["\"A\""], 5), (["[\"B\", \"A\"]"], 7), (["\"C\""], 9)),
            text => Paying(text, (["\"A\""], 5), (["[\"B\"]"], 7), (["\"C\""], 9)),
            "tables.json",
            "{\n          \"grade\": [",
            [],
            (policy, finding) => AllHouseholds.Of(policy).Count(h => h["grade"].ToString() == "A") == finding.Households
                && finding.Examples.Single().Facts["grade"].ToString() == "A"),
        new(
            AnalysisKind.TableRowNeverUsed,
            "rate 3",
            text => Paying(text, "a and grade != \"C\"", (["\"A\""], 5), (["\"B\""], 7), (["\"C\""], 9)),
            text => Paying(text, "a and grade != \"C\"", (["\"A\""], 5), (["\"B\""], 7)),
            "tables.json",
            "{\n          \"grade\": \"C\"",
            [],
            (policy, _) => AllHouseholds.Decided(policy).All(d => d.Amounts.All(a => a.Value < 9))),
        new(
            AnalysisKind.AmountNegative,
            "pay",
            text => ByHeads(text, "400 - 100 * people"),
            text => ByHeads(text, "Fn.max(400 - 100 * people, 0)"),
            "policy.json",
            "\"Amount\": {",
            [],
            (policy, finding) => AllHouseholds.Decided(policy).Count(d => d.Amounts.Any(a => a.Value < 0)) == finding.Households
                && finding.Examples.Single().Determination.Amounts.Single().Value < 0),
    ];

    private static void ByHeads(PolicyText text, string sum) =>
        text.Integer("people", 1, 6).Amount("pay", sum).RuleSet("money", "Every", null, ("pay", "a"));

    private static void Paying(PolicyText text, params (string[] Cells, decimal Value)[] rows) => Paying(text, "a", rows);

    private static void Paying(PolicyText text, string when, params (string[] Cells, decimal Value)[] rows) => text
        .OneOf("grade", "A", "B", "C")
        .Table("rate", "yuan", 0, ["grade"], rows)
        .Amount("pay", "rate")
        .RuleSet("money", "Every", null, ("pay", when));
}
