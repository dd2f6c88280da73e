using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>The day as a fact: of an event its own, of a standing its own, of a determination the caller's.</summary>
public sealed class TodayTests
{
    private static readonly Lazy<Procedure> Timed = new(Load);

    [Fact]
    public void Without_a_day_what_asks_for_it_is_unknown()
    {
        var policy = Elderly();
        var sheet = Born(policy, 1970);

        var determination = policy.Determine(sheet);

        Assert.Equal(["today"], determination.Missing.Select(f => f.Name));
        Assert.Equal("elderly", Assert.Single(determination["set"].Possible).Name);
    }

    [Theory]
    [InlineData("2030-06-05", false)]
    [InlineData("2030-06-06", true)]
    public void The_caller_gives_the_day(string day, bool isOld)
    {
        var policy = Elderly();
        var on = policy.On(DateOnly.Parse(day, null));

        Assert.Equal(isOld, on.Determine(Born(policy, 1970)).Has("elderly"));
        Assert.Equal(isOld, on.For<Person>("today").Determine(new(new(1970, 6, 6))).Has("elderly"));
        Assert.Equal(isOld, policy.For<Person>().On(DateOnly.Parse(day, null)).Determine(new(new(1970, 6, 6))).Has("elderly"));
        Assert.Equal(isOld, policy.For<Person>().On(DateOnly.Parse(day, null)).Explain(new(new(1970, 6, 6))).Determination.Has("elderly"));
        Assert.Equal(["today"], policy.For<Person>().Determine(new(new(1970, 6, 6))).Missing.Select(f => f.Name));
        Assert.Equal(isOld, on.Explain(Born(policy, 1970)).Determination.Has("elderly"));
        Assert.Equal(policy.Digest, on.Digest);
        Assert.Empty(on.Determine(Born(policy, 1970)).Missing);
    }

    [Fact]
    public void A_day_that_the_household_says_goes_first()
    {
        var policy = Elderly();
        var sheet = Born(policy, 1970);
        sheet.Set("today", new DateOnly(2031, 1, 1));

        Assert.True(policy.On(new(2020, 1, 1)).Determine(sheet).Has("elderly"));
    }

    [Fact]
    public void Another_setting_keeps_the_day()
    {
        var policy = Some.Policy(t => t
            .Date("today")
            .Parameter("limit", 3)
            .Integer("people", 1, 9)
            .RuleSet("set", "Every", null, ("late", "today > \"2030-06-06\" and people > limit")));
        var sheet = policy.NewSheet();
        sheet.Set("people", 3);

        Assert.True(policy.On(new(2031, 1, 1)).With("limit", "2").Determine(sheet).Has("late"));
    }

    [Fact]
    public void The_day_given_is_explained()
    {
        var policy = Elderly().On(new(2030, 6, 6));

        Assert.Equal("2030-06-06", policy.Explain(Born(policy, 1970)).Sheet["today"].ToString());
    }

    [Fact]
    public void A_policy_that_does_not_ask_for_the_day_is_the_same_on_every_day() =>
        Assert.Same(Some.Yiyuan, Some.Yiyuan.On(new(2020, 6, 6)));

    [Theory]
    [InlineData("integer", "“today”是办理当日，类型须为 date；别的事实请换名称")]
    [InlineData("date", "“today”由办理当日或 --on 给出，不能有默认值")]
    public void Today_is_a_day_without_a_value_of_its_own(string type, string chinese)
    {
        var text = type == "date" ? new PolicyText().Date("today") : new PolicyText().Integer("today", 0, 9);
        using var folder = text.RuleSet("set", "Every", null, ("yes", "true")).Save();
        if (type == "date")
            folder.Replace("facts.json", "\"Changeable\": true", "\"Changeable\": true, \"Omitted\": \"2030-01-01\"");

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal(chinese, Assert.Single(findings, f => f.Severity == Severity.Error).Message.Chinese);
    }

    [Fact]
    public void In_a_case_today_is_the_day_of_the_event()
    {
        var file = CaseText.Case("registeredPoor", Steps.Agreed, Timed.Value);

        Assert.Equal("TOO_EARLY", CaseText.Codes(file.Decide("06-19 worksStarted contractorQualified").Refusals));
        Assert.True(file.Decide("06-20 worksStarted contractorQualified").IsAccepted);
    }

    [Fact]
    public void Where_the_policy_asks_for_the_day_no_case_is_steady()
    {
        var file = CaseText.Case("registeredPoor", Steps.Agreed, Timed.Value);

        Assert.Null(Timed.Value.SteadyFrom(file));
    }

    [Fact]
    public void In_a_standing_today_is_its_own_day()
    {
        var file = CaseText.Case("registeredPoor", Steps.Agreed, Timed.Value);

        Assert.False(IsLate("06-21"));
        Assert.True(IsLate("06-22"));
        Assert.DoesNotContain("worksStarted", Permitted("06-19"));
        Assert.Contains("worksStarted", Permitted("06-20"));

        bool? IsLate(string day) => Timed.Value.Standing(file, CaseText.Day(day)).Marks.Single(m => m.Name == "summer").Holds;
        IEnumerable<string> Permitted(string day) =>
            Timed.Value.Standing(file, CaseText.Day(day)).Permitted.Where(p => p.Earliest == CaseText.Day(day)).Select(p => p.Kind.Name);
    }

    [Fact]
    public void What_is_decided_follows_the_day()
    {
        const string Checked = "fieldChecked look listen record photograph newHazardFound";
        var opened = CaseText.Open("marginalLowIncome", Timed.Value);

        Assert.True(opened.Decide($"06-14 {Checked}").IsAccepted);
        Assert.Equal("HOUSEHOLD_NOT_IN_SCOPE", CaseText.Codes(opened.Decide($"06-16 {Checked}").Refusals));
    }

    [Fact]
    public void A_history_with_days_is_folded_to_the_same_case()
    {
        var file = CaseText.Case("registeredPoor", Steps.Agreed, Timed.Value);

        Assert.Equal("2020-06-18", file["today"].ToString());
        Assert.Equal("2020-06-17", Timed.Value.AsOf(file, CaseText.Day("06-17"))["today"].ToString());
    }

    [Fact]
    public void A_proof_lets_every_event_have_its_own_day()
    {
        var report = ProcedureVerifier.Verify(Timed.Value);

        Assert.DoesNotContain(
            report.Findings,
            f => f.Kind is ProcedureFindingKind.EventNeverPossible
                or ProcedureFindingKind.CaseCannotEnd
                or ProcedureFindingKind.StateNeverReached);
    }

    private sealed record Person(DateOnly Born);

    private static Policy Elderly() => Some.Policy(t => t
        .Date("born")
        .Date("today")
        .RuleSet("set", "Every", null, ("elderly", "Fn.years(born, today) >= 60")));

    private static FactSheet Born(Policy policy, int year)
    {
        var sheet = policy.NewSheet();
        sheet.Set("born", new DateOnly(year, 6, 6));
        return sheet;
    }

    private static Procedure Load()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "facts.json",
            "\"Facts\": [",
            """ "Facts": [ { "Name": "today", "Type": "date", "Label": { "zh": "办理当日", "en": "the day" } }, """);
        folder.Replace("eligibility.json", "\"marginalLowIncome\"", "\"marginalLowIncome and today < \\\"2020-06-15\\\"\"");
        folder.Replace(
            "procedure.json",
            "\"Marks\": [",
            """
            "Marks": [ { "Name": "summer", "Label": { "zh": "入夏", "en": "summer" }, "When": "today >= \"2020-06-22\"", "Clause": "N13" },
            """);
        folder.Replace(
            "procedure.json",
            "\"Code\": \"WORKS_BEFORE_AGREEMENT\",",
            """
            "Code": "TOO_EARLY", "Holds": "today >= \"2020-06-20\"", "Words": { "zh": "还早", "en": "Too early." },
            "Remedy": { "zh": "再等等", "en": "Wait." }, "Clause": "N60" }, { "Code": "WORKS_BEFORE_AGREEMENT",
            """);
        return Procedure.Of(PolicyLibrary.Load(folder.Policy).Policies.Single()).Kept();
    }
}
