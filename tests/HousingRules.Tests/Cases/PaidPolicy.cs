using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>The Yiyuan policy with amounts: a plan household is due money to the cent, and may be paid in stages.</summary>
internal static class PaidPolicy
{
    public const string Words = """
        "Words": { "zh": "超过，尚可 {detail} 元", "en": "Too much; {detail} yuan are left." },
        "Remedy": { "zh": "改正", "en": "Correct it." }, "Clause": "N44"
        """;

    /// <summary>A household of the plan with its papers filed, and the signing of its agreement.</summary>
    public const string Signing = $"06-18 agreementSigned {Steps.Signed} mode=selfBuild measure=repair";

    public static Procedure Procedure(TemporaryFolder folder) =>
        HousingRules.Cases.Procedure.Of(PolicyLibrary.Load(folder.Policy).Policies.Single()).Kept();

    public static IEnumerable<Finding> Findings(TemporaryFolder folder) =>
        Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

    /// <summary>The folder with an amount that is due.</summary>
    public static TemporaryFolder Due(bool refuses, string amount = "20000.5m")
    {
        var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "policy.json",
            "\"Name\": \"includeInRenovationPlan\",",
            $$"""
            "Name": "includeInRenovationPlan",
            "Amount": { "Name": "planMoney", "Expression": "{{amount}}", "Unit": "yuan", "Clause": "N44" },
            """);
        foreach (var sum in (string[])["subsidy", "amount"])
        {
            folder.Replace(
                "procedure.json",
                $"\"Name\": \"{sum}\",\n      \"Type\": \"integer\",",
                $"\"Name\": \"{sum}\",\n      \"Type\": \"decimal\", \"Scale\": 2, \"Unit\": \"yuan\",");
        }

        folder.Replace(
            "procedure.json",
            "\"Money\": {",
            $$"""
            "Money": {
              "Due": {
                "Outcomes": ["includeInRenovationPlan"], "Refuses": {{(refuses ? "true" : "false")}},
                "Exceeded": { "Code": "MORE_THAN_DUE", {{Words}} } },
            """);
        return folder;
    }

    /// <summary>The folder with three stages.</summary>
    public static TemporaryFolder Staged(int first = 30, int second = 40, int digits = 2, string more = "")
    {
        var folder = Due(refuses: true, "100000");
        folder.Delete("cases/procedures.json");
        folder.Replace("procedure.json", "\"Optional\": [\"mode\", \"measure\", \"subsidy\"]", "\"Optional\": [\"mode\", \"measure\"]");
        folder.Replace(
            "procedure.json",
            "\"Evidence\": [\"parties\", \"contents\"]",
            "\"Evidence\": [\"parties\", \"contents\", \"subsidy\"]");
        folder.Replace(
            "procedure.json",
            "\"Evidence\": [\"route\"],\n      \"Optional\": [\"share\", \"amount\"]",
            "\"Evidence\": [\"route\", \"stage\", \"amount\"]");
        folder.Replace("procedure.json", "\"When\": \"share == \\\"full\\\" and not livesElsewhere\"", "\"When\": \"not livesElsewhere\"");
        folder.Replace("procedure.json", "    \"Share\": \"share\",\n    \"InFull\": \"full\",\n", "");
        folder.Replace(
            "procedure.json",
            "    {\n      \"Name\": \"share\",",
            """
            {
              "Name": "stage", "Type": "oneOf", "Label": { "zh": "期次", "en": "stage" }, "Clause": "N44",
              "Values": [
                { "Name": "contract", "Label": { "zh": "合同", "en": "contract" } },
                { "Name": "roof", "Label": { "zh": "封顶", "en": "roof" } },
                { "Name": "end", "Label": { "zh": "验收", "en": "acceptance" } } ]
            },
            {
              "Name": "share",
            """);
        folder.Replace(
            "policy.json",
            "\"Parameters\": [",
            $$"""
            "Parameters": [
              { "Name": "first", "Type": "integer", "Value": {{first}}, "Label": { "zh": "一", "en": "1" }, "Clause": "N44" },
              { "Name": "second", "Type": "integer", "Value": {{second}}, "Label": { "zh": "二", "en": "2" }, "Clause": "N44" },
            """);
        folder.Replace(
            "procedure.json",
            "\"Money\": {",
            $$"""
            "Money": {
              "Stages": {
                "Stage": "stage", "Digits": {{digits}},
                "Shares": [
                  { "Stage": "contract", "Percent": "first" }, { "Stage": "roof", "Percent": "second" }, { "Stage": "end"{{more}} } ],
                "Exceeded": { "Code": "MORE_THAN_STAGE", {{Words}} } },
            """);
        return folder;
    }
}
