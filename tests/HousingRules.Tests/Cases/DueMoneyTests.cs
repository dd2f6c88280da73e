using HousingRules.Cases;
using HousingRules.Ledgers;

namespace HousingRules.Tests.Cases;

/// <summary>What is agreed and paid is held against what the policy says is due, to the cent.</summary>
public sealed class DueMoneyTests
{
    private static readonly Lazy<Procedure> Refusing = new(() => Load(refuses: true));
    private static readonly Lazy<Procedure> Telling = new(() => Load(refuses: false));

    [Theory]
    [InlineData("20000.50", "")]
    [InlineData("20000.51", "MORE_THAN_DUE")]
    public void An_agreement_beyond_what_is_due_is_refused(string agreed, string code)
    {
        var decision = Filed(Refusing.Value).Decide($"{PaidPolicy.Signing} subsidy={agreed}");

        Assert.Equal(code, CaseText.Codes(decision.Refusals));
    }

    [Fact]
    public void The_refusal_says_how_much_is_left()
    {
        var agreed = Filed(Refusing.Value).With($"{PaidPolicy.Signing}; {Pay("19000.25")}");

        var refusal = Assert.Single(agreed.Decide(Pay("1000.26")).Refusals);

        Assert.Equal("超过，尚可 1000.25 元", refusal.Words.Chinese);
        Assert.True(agreed.Decide(Pay("1000.25")).IsAccepted);
    }

    [Fact]
    public void It_is_told_where_nothing_is_refused()
    {
        var agreed = Filed(Telling.Value).Decide($"{PaidPolicy.Signing} subsidy=20000.51");
        var paid = agreed.File.Decide(Pay("20000.51"));

        Assert.Contains("MORE_THAN_DUE", CaseText.Codes(agreed.Record!.Warnings), StringComparison.Ordinal);
        Assert.Contains("MORE_THAN_DUE", CaseText.Codes(paid.Record!.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_house_made_safe_is_still_due_what_was_agreed()
    {
        var rectified = CaseText.Case("registeredPoor", Steps.Rectified, Refusing.Value);

        Assert.Empty(rectified.Determination.Amounts);
        Assert.Equal(20_000.5m, rectified.Due);
        Assert.True(rectified.Decide(Pay("20000")).IsAccepted);
    }

    [Fact]
    public void Before_an_agreement_what_is_due_follows_the_facts()
    {
        var graded = CaseText.Case("registeredPoor", Steps.Graded, Refusing.Value);

        var (before, after) = (graded.Due, graded.With("06-09 appraised grade=A").Due);

        Assert.Equal((20_000.5m, 0m), (before, after));
    }

    [Fact]
    public void What_is_due_is_not_known_while_a_fact_that_decides_is_not() =>
        Assert.Null(CaseText.Open("registeredPoor currentGrade=?", Refusing.Value).Due);

    [Fact]
    public void The_ledger_compares_due_agreed_and_paid()
    {
        var file = Filed(Refusing.Value).With($"{PaidPolicy.Signing} subsidy=18000.2; {Pay("5000.1")}");
        var postings = LedgerPostings.Of(Refusing.Value, file);

        var route = Assert.Single(HouseholdMoney.Of(postings, file.LastDay)!.Routes);

        Assert.Equal("countyFinanceToHouseholdOneCard", route.Route.Name);
        Assert.Equal(new MoneyTotal(1, 0, 20_000.5m), route.Due);
        Assert.Equal(new MoneyTotal(1, 0, 18_000.2m), route.Agreed);
        Assert.Equal(new MoneyTotal(1, 0, 5_000.1m), route.Paid);
        Assert.Equal(13_000.1m, route.Left);
    }

    [Fact]
    public void What_is_due_moves_to_the_route_that_is_decided()
    {
        var file = Filed(Refusing.Value).With($"{PaidPolicy.Signing} subsidy=18000");
        var postings = LedgerPostings.Of(Refusing.Value, file);

        var before = Assert.Single(HouseholdMoney.Of(postings, CaseText.Day("06-17"))!.Routes);
        var after = Assert.Single(HouseholdMoney.Of(postings, CaseText.Day("06-18"))!.Routes);

        Assert.Equal(("", default), (before.Route.Name, before.Agreed));
        Assert.Equal(("countyFinanceToHouseholdOneCard", 20_000.5m), (after.Route.Name, after.Due.Yuan));
    }

    [Fact]
    public void An_outcome_without_an_amount_cannot_be_due()
    {
        using var folder = PaidPolicy.Due(refuses: true);
        folder.Replace("procedure.json", "\"Outcomes\": [\"includeInRenovationPlan\"]", "\"Outcomes\": [\"noAction\"]");

        var findings = PaidPolicy.Findings(folder);

        Assert.Contains(findings, f => f.Message.Chinese == "结果“noAction”没有以元计的金额（Amount），不能计入应发金额");
    }

    private static CaseFile Filed(Procedure procedure) => CaseText.Case("registeredPoor", Steps.Filed, procedure);

    private static string Pay(string amount) => $"06-26 paid route=countyFinanceToHouseholdOneCard share=part amount={amount}";

    private static Procedure Load(bool refuses)
    {
        using var folder = PaidPolicy.Due(refuses);
        return PaidPolicy.Procedure(folder);
    }
}
