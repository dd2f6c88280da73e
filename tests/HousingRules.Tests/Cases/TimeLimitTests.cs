using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Days counted from a day of the case: with a warning once they are over, or a refusal.</summary>
public sealed class TimeLimitTests
{
    private const string Accepted = Steps.Accepted;

    // The final acceptance is on Wednesday 24 June 2020; 25 and 26 June are holidays, Sunday 28 June is worked.
    [Theory]
    [InlineData("calendarDays", 3, false, "2020-06-27")]
    [InlineData("workingDays", 3, false, "2020-06-30")]
    [InlineData("workingDays", 1, false, "2020-06-28")]
    [InlineData("workingDays", 1, true, "2020-06-24")]
    public void The_last_day_is_counted_from_the_event(string unit, int days, bool countsFirstDay, string last)
    {
        var procedure = Load(unit, days, countsFirstDay, refuses: false);
        var file = CaseText.Case("registeredPoor", Accepted, procedure);

        var limit = Assert.Single(procedure.Standing(file, CaseText.Day("06-24")).Limits);

        Assert.Equal(("paid", CaseText.Day("06-24"), DateOnly.Parse(last, null)), (limit.Until.Name, limit.Since, limit.LastDay));
    }

    [Fact]
    public void What_comes_too_late_is_warned_of()
    {
        var procedure = Load("workingDays", 3, countsFirstDay: false, refuses: false);
        var file = CaseText.Case("registeredPoor", Accepted, procedure);

        Assert.Empty(Codes(procedure.Standing(file, CaseText.Day("06-30")).Warnings));
        Assert.Contains("PAYMENT_OVER_30_DAYS_AFTER_ACCEPTANCE", Codes(procedure.Standing(file, CaseText.Day("07-01")).Warnings));
        Assert.True(Pay(file, procedure, "07-01").IsAccepted);
        Assert.Contains("PAYMENT_OVER_30_DAYS_AFTER_ACCEPTANCE", Codes(Pay(file, procedure, "07-01").Record!.Warnings));
    }

    [Fact]
    public void What_comes_too_late_is_refused_where_that_is_declared()
    {
        var procedure = Load("workingDays", 3, countsFirstDay: false, refuses: true);
        var file = CaseText.Case("registeredPoor", Accepted, procedure);

        Assert.True(Pay(file, procedure, "06-30").IsAccepted);
        var refusal = Assert.Single(Pay(file, procedure, "07-01").Refusals);
        Assert.Equal("PAYMENT_OVER_30_DAYS_AFTER_ACCEPTANCE", refusal.Code);
        Assert.Contains("2020-06-30", refusal.Words.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_standing_does_not_offer_what_would_be_refused()
    {
        var procedure = Load("workingDays", 3, countsFirstDay: false, refuses: true);
        var file = CaseText.Case("registeredPoor", Accepted, procedure);

        Assert.Contains("paid", Permitted("06-30"));
        Assert.DoesNotContain("paid", Permitted("07-01"));
        Assert.True(Assert.Single(procedure.Standing(file, CaseText.Day("07-01")).Limits).Refuses);

        IEnumerable<string> Permitted(string day) => procedure.Standing(file, CaseText.Day(day)).Permitted.Select(p => p.Kind.Name);
    }

    [Fact]
    public void Where_working_days_cannot_be_counted_the_event_that_begins_them_is_refused()
    {
        var procedure = Load("workingDays", 400, countsFirstDay: false, refuses: true);
        var file = CaseText.Case("registeredPoor", Steps.Preliminary, procedure);

        var decision = procedure.Decide(file, CaseText.Event("06-24 finalAcceptance passed qualifiedThirdParty", procedure));

        Assert.Equal("CALENDAR_YEAR_UNKNOWN:2021", Assert.Single(decision.Refusals).Code);
    }

    [Fact]
    public void As_before_calendar_days_count_where_nothing_is_declared()
    {
        var file = CaseText.Case("registeredPoor", Accepted);

        var limit = Assert.Single(CaseText.Yiyuan.Standing(file, CaseText.Day("06-24")).Limits);

        Assert.Equal((CaseText.Day("07-24"), false), (limit.LastDay, limit.Refuses));
    }

    private static CaseDecision Pay(CaseFile file, Procedure procedure, string day) =>
        procedure.Decide(file, CaseText.Event($"{day} paid route=countyFinanceToHouseholdOneCard share=full amount=20000", procedure));

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);

    private static Procedure Load(string unit, int days, bool countsFirstDay, bool refuses)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "policy.json",
            "\"Parameters\": [",
            $$"""
            "Parameters": [
              { "Name": "limitUnit", "Type": "oneOf", "Value": "{{unit}}", "Clause": "N44",
                "Values": [ { "Name": "calendarDays", "Label": { "zh": "日历日", "en": "calendar days" } },
                            { "Name": "workingDays", "Label": { "zh": "工作日", "en": "working days" } } ],
                "Label": { "zh": "拨付期限的计日方式", "en": "unit" } },
              { "Name": "limitFirst", "Type": "boolean", "Value": {{(countsFirstDay ? "true" : "false")}}, "Clause": "N44",
                "Label": { "zh": "首日计入", "en": "first day" } },
              { "Name": "limitDays", "Type": "integer", "Value": {{days}}, "Clause": "N44", "Label": { "zh": "天数", "en": "days" } },
            """);
        folder.Replace("procedure.json", "\"Days\": \"paymentDays\",", $$"""
            "Days": "limitDays", "Unit": "limitUnit", "CountsFirstDay": "limitFirst", "Refuses": {{(refuses ? "true" : "false")}},
            """);
        return Procedure.Of(PolicyLibrary.Load(folder.Policy).Policies.Single()).Kept();
    }
}
