using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>A subsidy is paid in stages, each up to its share to the cent, the last one what is left.</summary>
public sealed class StagedPaymentTests
{
    private static readonly Lazy<Procedure> Staged = new(() => Load());

    // 30 % of 10,000.05 are 3,000.015 and 40 % are 4,000.02; half a cent is rounded up.
    [Theory]
    [InlineData("contract", "3000.02", "")]
    [InlineData("contract", "3000.03", "MORE_THAN_STAGE")]
    [InlineData("roof", "4000.02", "")]
    [InlineData("roof", "4000.03", "MORE_THAN_STAGE")]
    [InlineData("end", "10000.05", "")]
    [InlineData("end", "10000.06", "PAID_OVER_SUBSIDY, MORE_THAN_STAGE")]
    public void A_stage_pays_up_to_its_share(string stage, string amount, string codes) =>
        Assert.Equal(codes, CaseText.Codes(Agreed(Staged.Value).Decide(Pay(stage, amount)).Refusals));

    [Fact]
    public void The_last_stage_pays_what_is_left()
    {
        var paid = Agreed(Staged.Value).With($"{Pay("contract", "3000.02")}; {Pay("roof", "4000.02")}");

        var refusal = Assert.Single(paid.Decide(Pay("end", "3000.02")).Refusals, r => r.Code == "MORE_THAN_STAGE");

        Assert.Equal("超过，尚可 3000.01 元", refusal.Words.Chinese);
        Assert.True(paid.Decide(Pay("end", "3000.01")).IsAccepted);
    }

    [Fact]
    public void A_stage_may_be_paid_in_several_payments()
    {
        var paid = Agreed(Staged.Value).With($"{Pay("contract", "1000")}; {Pay("contract", "2000.02")}");

        Assert.Equal("MORE_THAN_STAGE", CaseText.Codes(paid.Decide(Pay("contract", "0.01")).Refusals));
    }

    [Fact]
    public void What_an_earlier_stage_did_not_pay_is_left_to_the_last()
    {
        var paid = Agreed(Staged.Value).With($"{Pay("contract", "1000")}; {Pay("roof", "4000.02")}");

        Assert.True(paid.Decide(Pay("end", "5000.03")).IsAccepted);
        Assert.False(paid.Decide(Pay("end", "5000.04")).IsAccepted);
    }

    [Fact]
    public void It_owes_until_the_last_cent_is_paid()
    {
        var accepted = Steps.Accepted.Replace("subsidy=20000", "subsidy=10000.05", StringComparison.Ordinal);
        var paid = CaseText.Case("registeredPoor", accepted, Staged.Value)
            .With($"{Pay("contract", "3000.02")}; {Pay("roof", "4000.02")}");

        Assert.NotEmpty(Staged.Value.Standing(paid, CaseText.Day("06-27")).Limits);
        Assert.Empty(Staged.Value.Standing(paid.With(Pay("end", "3000.01")), CaseText.Day("06-27")).Limits);
    }

    [Fact]
    public void A_standing_says_what_each_stage_may_pay()
    {
        var paid = Agreed(Staged.Value).With(Pay("contract", "1000"));

        var stages = Staged.Value.Standing(paid, CaseText.Day("06-27")).Stages;

        Assert.Equal(
            [("contract", 3_000.02m, 1_000m), ("roof", 4_000.02m, 0m), ("end", 9_000.05m, 0m)],
            stages.Select(s => (s.Name, s.Most!.Value, s.Paid)));
    }

    [Fact]
    public void A_kept_case_knows_its_stages()
    {
        var paid = Agreed(Staged.Value).With($"{Pay("contract", "1000")}; {Pay("roof", "4000.02")}");

        var read = CaseJson.Read(Staged.Value, CaseJson.ToText(paid));

        Assert.Equal(paid.Account, read.Account);
        Assert.Equal<decimal>([1_000, 4_000.02m], read.Account.ByStage.ToArray());
    }

    [Theory]
    [InlineData(0, "3000")]
    [InlineData(1, "3000")]
    [InlineData(2, "3000.02")]
    public void A_share_is_rounded_as_declared(int digits, string most)
    {
        var procedure = Load(digits: digits);

        var stage = procedure.Standing(Agreed(procedure), CaseText.Day("06-27")).Stages[0];

        Assert.Equal(decimal.Parse(most, System.Globalization.CultureInfo.InvariantCulture), stage.Most);
    }

    [Theory]
    [InlineData(70, 40, "", "各期比例合计 110%，超过 100%：最后一期没有余额可付")]
    [InlineData(101, 0, "", "“first”是百分比，须在 0 到 100 之间")]
    [InlineData(30, 40, ", \"Percent\": \"first\"", "最后一期“end”付余额，不写比例（Percent）")]
    public void Shares_that_are_none_are_findings(int first, int second, string more, string message)
    {
        using var folder = PaidPolicy.Staged(first, second, 2, more);

        Assert.Contains(PaidPolicy.Findings(folder), f => f.Message.Chinese == message);
    }

    [Fact]
    public void A_value_without_a_share_is_a_finding()
    {
        using var folder = PaidPolicy.Staged();
        folder.Replace("procedure.json", "{ \"Stage\": \"roof\", \"Percent\": \"second\" }, ", "");

        Assert.Contains(
            PaidPolicy.Findings(folder),
            f => f.Message.Chinese == "“stage”的取值“roof”没有写明比例");
    }

    private static CaseFile Agreed(Procedure procedure) =>
        CaseText.Case("registeredPoor", Steps.Filed, procedure).With($"{PaidPolicy.Signing} subsidy=10000.05");

    private static string Pay(string stage, string amount) =>
        $"06-26 paid route=countyFinanceToHouseholdOneCard stage={stage} amount={amount}";

    private static Procedure Load(int digits = 2)
    {
        using var folder = PaidPolicy.Staged(digits: digits);
        return PaidPolicy.Procedure(folder);
    }
}
