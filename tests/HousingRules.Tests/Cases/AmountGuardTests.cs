using HousingRules.Cases;
using HousingRules.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>Guards of a procedure may hold what an event says against what the policy pays.</summary>
public sealed class AmountGuardTests
{
    private static readonly Lazy<Procedure> Paying = new(Load);

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void An_agreement_is_held_against_what_is_due(int agreed, bool isAccepted)
    {
        var filed = CaseText.Case("registeredPoor", Steps.Filed, Paying.Value);

        var decision = Paying.Value.Decide(
            filed,
            CaseText.Event($"06-18 agreementSigned {Steps.Signed} mode=selfBuild measure=repair subsidy={agreed}", Paying.Value));

        Assert.Equal(isAccepted, decision.IsAccepted);
        Assert.Equal(isAccepted ? "" : "MORE_THAN_DUE", CaseText.Codes(decision.Refusals));
    }

    [Fact]
    public void A_case_has_the_amounts_of_its_determination()
    {
        var filed = CaseText.Case("registeredPoor", Steps.Filed, Paying.Value);

        Assert.Equal(20_000, Assert.Single(filed.Determination.Amounts).Value);
    }

    [Fact]
    public void A_proof_follows_the_guard()
    {
        var findings = ProcedureVerifier.Verify(Paying.Value).Findings;

        Assert.DoesNotContain(
            findings,
            f => f.Kind is ProcedureFindingKind.EventNeverPossible or ProcedureFindingKind.TransitionNeverTaken);
    }

    private static Procedure Load()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "policy.json",
            "\"Name\": \"includeInRenovationPlan\",",
            """
            "Name": "includeInRenovationPlan",
            "Amount": { "Name": "planMoney", "Expression": "20000", "Unit": "yuan", "Clause": "N44" },
            """);
        folder.Replace(
            "procedure.json",
            "\"Code\": \"AGREEMENT_PARTY_MISSING\",",
            """
            "Code": "MORE_THAN_DUE", "Holds": "subsidy <= planMoney or not includeInRenovationPlan", "Clause": "N44",
            "Words": { "zh": "超过应发金额", "en": "More than is due." }, "Remedy": { "zh": "改正", "en": "Correct it." } },
            { "Code": "AGREEMENT_PARTY_MISSING",
            """);
        return Procedure.Of(PolicyLibrary.Load(folder.Policy).Policies.Single()).Kept();
    }
}
