using System.Text.Json;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary>What a policy pays, from a roster to columns, totals and comparisons: with the sample policy.</summary>
public sealed class AmountTests
{
    private const string Header = "户编号,镇,户类别,家庭年收入,家庭人口,鉴定等级,改造方式,建筑面积,家中最年长者的出生日期";

    private static readonly string Policies = RepositoryRoot.File("rules", "samples", "policies");

    private static readonly string Roster = string.Join(
        "\r\n",
        Header,
        "H1,河东镇,低保户,1.2万元,3人,C级,修缮加固,48.5㎡,1980-05-01",
        "H2,河西镇,低保户,12000,6,D级,拆除重建,75.5,1966-06-01",
        "H3,河西镇,低保边缘户,12000,3,D级,拆除重建,未知,1980-05-01",
        "H4,和平镇,其他农户,45000,5,D级,拆除重建,90,1980-05-01",
        "H5,河北镇,低保户,12000,3,C级,修缮加固,48.5,1980-05-01",
        "");

    [Fact]
    public void A_roster_gets_a_column_for_each_amount()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        desk.Run("determine", roster, "--rules", Policies, "--on", "2031-06-01", "--output", desk.Path("out.csv"), "--lang", "zh");

        var rows = desk.Read("out.csv").Split("\r\n").Select(l => l.Split(',')).ToArray();
        Assert.Equal(
            ["14550.00", "", ""],
            Cells(rows, 1, "修缮补助金额（元）", "重建补助金额（元）", "照顾增加额金额（元）"));
        Assert.Equal(["", "55000.00", "2000.00"], Cells(rows, 2, "修缮补助金额（元）", "重建补助金额（元）", "照顾增加额金额（元）"));
        Assert.Equal(["0.00–42900.00"], Cells(rows, 3, "重建补助金额（元）"));
        Assert.Equal([""], Cells(rows, 4, "重建补助金额（元）"));
    }

    [Fact]
    public void The_summary_totals_what_is_paid_by_outcome_and_town()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        var code = desk.Run("determine", roster, "--rules", Policies, "--on", "2031-06-01", "--lang", "zh");

        Assert.Equal(ExitCode.Findings, code);
        var lines = desk.Out.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.Contains("修缮补助 1 14,550.00元 0", lines);
        Assert.Contains("重建补助 2 55,000.00元 至 97,900.00元 1", lines);
        Assert.Contains("河西镇 2 55,000.00元 至 97,900.00元 1", lines);
        Assert.Contains(lines, l => l.Contains("河北镇", StringComparison.Ordinal) || l.Contains("所在镇", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_day_what_asks_for_it_is_not_known()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        desk.Run("determine", roster, "--rules", Policies, "--format", "jsonl", "--lang", "en");

        var second = JsonDocument.Parse(desk.Out.Split('\n')[1]).RootElement;
        Assert.Equal("today", Assert.Single(second.GetProperty("missing").EnumerateArray()).GetString());
        var amounts = second.GetProperty("amounts").EnumerateArray().ToArray();
        Assert.Equal(["rebuildSubsidy", "careSupplement"], amounts.Select(a => a.GetProperty("outcome").GetString()));
        Assert.Equal(55_000m, amounts[0].GetProperty("amount").GetDecimal());
        Assert.False(amounts[1].GetProperty("certain").GetBoolean());
        Assert.False(amounts[1].TryGetProperty("amount", out _));
    }

    [Fact]
    public void The_explanation_reckons_the_sum()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        desk.Run("explain", roster, "--id", "H2", "--rules", Policies, "--on", "2031-06-01", "--lang", "zh");

        Assert.Contains("  重建补助：55,000.00元", desk.Out, StringComparison.Ordinal);
        Assert.Contains("查表“每平方米补助标准”：鉴定等级：D级、户类别：低保户 → 800元/㎡", desk.Out, StringComparison.Ordinal);
        Assert.Contains("超过上限（每户补助上限：55,000元），按上限", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_of_a_sum_is_told_and_each_household_s_amounts_are_listed()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        var code = desk.Run(
            "diff", "hedong/2031-01-01", "hedong/2031-01-01", "--rules", Policies, "--set", "mostArea=60", "--set", "baseArea=40",
            "--roster", roster, "--output", desk.Path("changed.csv"), "--lang", "zh");

        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("“修缮补助”的金额算法、上限或标准表不同", desk.Out, StringComparison.Ordinal);
        var changed = desk.Read("changed.csv");
        Assert.Contains("修缮补助 14,550.00元", changed, StringComparison.Ordinal);
        Assert.Contains("修缮补助 12,000.00元", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("没有变化", desk.Out, StringComparison.Ordinal);
        Assert.Contains("修缮补助：1 户少得 2,550 元，共少 2,550 元", desk.Out, StringComparison.Ordinal);
        Assert.Contains("重建补助：1 户少得 2,200 元，共少 2,200 元；1 户的金额尚不清楚", desk.Out, StringComparison.Ordinal);
        Assert.Contains("各项合计：2 户少得 2,200 至 2,550 元，共少 4,750 元", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_for_a_roster_is_part_of_the_data()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Roster);

        desk.Run(
            "diff", "hedong/2031-01-01", "hedong/2031-01-01", "--rules", Policies, "--set", "mostArea=60", "--set", "baseArea=40",
            "--roster", roster, "--format", "json", "--lang", "zh");

        using var told = JsonDocument.Parse(desk.Out);
        var changes = told.RootElement.GetProperty("roster");
        Assert.Equal("r.csv", changes.GetProperty("file").GetString());
        Assert.Equal(
            changes.GetProperty("changed").GetInt32(),
            changes.GetProperty("changedByTown").EnumerateObject().Sum(t => t.Value.GetInt32()));
        var repair = changes.GetProperty("amounts").EnumerateArray().Single(a => a.GetProperty("label").GetString() == "修缮补助");
        Assert.Equal("元", repair.GetProperty("unit").GetString());
        var less = repair.GetProperty("less");
        Assert.Equal((1, 2_550m), (less.GetProperty("households").GetInt32(), less.GetProperty("sum").GetDecimal()));
        Assert.Equal(0, repair.GetProperty("more").GetProperty("households").GetInt32());
        Assert.Equal(0, repair.GetProperty("notKnown").GetInt32());
    }

    [Fact]
    public void The_ledger_compares_what_is_due_agreed_and_paid_household_by_household()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", Case("H1", "河西镇") + "\n" + Case("H2", "和平镇"));

        desk.Run("ledger", cases, "--rules", Policies, "--format", "json", "--lang", "zh");
        var ledger = JsonDocument.Parse(desk.Out).RootElement;
        desk.Run("ledger", cases, "--rules", Policies, "--lang", "zh");

        Assert.Equal((98_280m, 95_000m, 28_499.99m), Money(ledger.GetProperty("total")));
        Assert.Equal(
            [("H2", (46_800m, 46_000m, 13_799.99m)), ("H1", (51_480m, 49_000m, 14_700m))],
            ledger.GetProperty("households").EnumerateArray().Select(h => (h.GetProperty("id").GetString(), Money(h))));
        Assert.Contains("98,280", desk.Out, StringComparison.Ordinal);
        Assert.Contains("66,500.01", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_says_what_each_stage_may_pay()
    {
        using var desk = new CliRun();

        desk.Run("replay", desk.Put("c.jsonl", Case("H1", "河西镇")), "--rules", Policies, "--lang", "zh");

        Assert.Contains(
            "资金 应发 51,480 元；协议 49,000 元；已拨 14,700 元；开工最多 14,700 元，已拨 14,700 元；主体工程最多 19,600 元",
            desk.Out.Replace("\n    ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_is_checked_clean()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("check", "--rules", Policies, "--lang", "zh"));
    }

    private static (decimal Due, decimal Agreed, decimal Paid) Money(JsonElement of)
    {
        var route = of.GetProperty("money").GetProperty("oneCard");
        return (Yuan("due"), Yuan("agreed"), Yuan("paid"));

        decimal Yuan(string what) => route.GetProperty(what).GetProperty("yuan").GetDecimal();
    }

    // The town stands beside the household, and its rate and cap are the town's.
    private static string Case(string id, string town)
    {
        var (sum, paid) = id == "H1" ? ("49000", "14700") : ("46000", "13799.99");
        return $$"""
            { "id": "{{id}}", "place": { "county": "河东县", "town": "{{town}}", "village": "甲村" }, "openedOn": "2031-03-03",
            "household": { "category": "marginalLowIncome", "income": 9000, "people": 4, "eldestBorn": "1980-05-01", "area": 90 },
            "events": [
            { "event": "appraised", "date": "2031-03-03", "gradedBy": "appraisalBody", "gradeFound": "D" },
            { "event": "applicationSubmitted", "date": "2031-03-03", "writtenApplication": true, "idCard": true, "householdRegister": true,
              "cardAccount": true, "measureChosen": "rebuild" },
            { "event": "villageReviewed", "date": "2031-03-03", "supported": true }, { "event": "villagePosted", "date": "2031-03-03" },
            { "event": "submittedToTown", "date": "2031-03-11" },
            { "event": "townReviewed", "date": "2031-03-12", "homeVisit": true, "passed": true },
            { "event": "townPosted", "date": "2031-03-12" }, { "event": "submittedToCounty", "date": "2031-03-20" },
            { "event": "countyDecided", "date": "2031-03-21", "passed": true },
            { "event": "agreementSigned", "date": "2031-03-24", "contents": ["measure", "area", "amount", "completionDay"],
              "areaAgreed": 72, "subsidy": {{sum}} },
            { "event": "worksStarted", "date": "2031-03-31", "builder": "trainedCraftsman" },
            { "event": "paid", "date": "2031-04-01", "stage": "start", "amount": {{paid}} } ] }
            """.ReplaceLineEndings(" ");
    }

    private static IEnumerable<string> Cells(string[][] rows, int row, params string[] headers) =>
        headers.Select(h => rows[row][Array.IndexOf(rows[0], h)]);
}
