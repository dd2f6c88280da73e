using System.Text;
using System.Text.Json;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Event files that no clerk writes: each is refused with a code, and none ends the program.</summary>
public sealed class HostileEventTests
{
    private const string Secret = "37032319500101001X";

    public static TheoryData<string, string> Texts => new()
    {
        { """{ "event": "appraised", "event": "uploaded", "date": "2020-06-08", "grade": "A" }""", "UNKNOWN_EVENT:event" },
        { """{ "event": "appraised", "date": "2020-06-08", "date": "2020-06-09", "grade": "A" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "appraised", "date": "2020-06-08", "grade": "D", "grade": "A" }""", "INVALID_EVIDENCE:grade" },
        { """{ "event": "appraised", "date": "2020-06-08", "grade": "E", "grade": "F" }""", "INVALID_EVIDENCE:grade" },
        { """{ "event": "appraised", "date": "2020-06-08", "grade": "E", "colour": 1, "colour": 2 }""",
            "INVALID_EVIDENCE:grade, UNKNOWN_EVIDENCE:colour" },
        { """{ "event": "\ud800", "date": "2020-06-08" }""", "UNKNOWN_EVENT:event" },
        { """{ "event": "appraised", "date": "2020-06-0\udc00", "grade": "A" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "appraised", "date": "2020-06-08", "grade": "A", "\ud800": 1 }""", "UNKNOWN_EVIDENCE:" },
        { """{ "event": "appraised", "date": "2020-06-08", "grade": "\ud800" }""", "INVALID_EVIDENCE:grade" },
        { """{ "event": 7, "date": "2020-06-08" }""", "UNKNOWN_EVENT:event" },
        { """{ "event": ["appraised"], "date": "2020-06-08" }""", "UNKNOWN_EVENT:event" },
        { """{ "date": "2020-06-08" }""", "UNKNOWN_EVENT:event" },
        { """{ }""", "UNKNOWN_EVENT:event, INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven", "date": 20200608 }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven", "date": "2020-02-30" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven", "date": "0001-01-01" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven", "date": "9999-12-31" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "guidanceGiven", "date": "2020-06-08T00:00:00Z" }""", "INVALID_EVIDENCE:date" },
        { """{ "event": "paid", "date": "2020-06-08", "route": "byCountyDecision", "amount": 1e400 }""", "INVALID_EVIDENCE:amount" },
        { """{ "event": "paid", "date": "2020-06-08", "route": "byCountyDecision", "amount": 99999999999999999999999999999999999999 }""",
            "INVALID_EVIDENCE:amount" },
        { """{ "event": "paid", "date": "2020-06-08", "route": "byCountyDecision", "amount": -1 }""", "INVALID_EVIDENCE:amount" },
        { """{ "event": "paid", "date": "2020-06-08", "route": "byCountyDecision", "amount": 0.5 }""", "INVALID_EVIDENCE:amount" },
        { """{ "event": "closedOut", "date": "2020-06-08", "levels": { "village": true } }""", "INVALID_EVIDENCE:levels" },
        { """{ "event": "closedOut", "date": "2020-06-08", "levels": [["village"], {}] }""", "INVALID_EVIDENCE:levels" },
        { """{ "event": "closedOut", "date": "2020-06-08", "levels": [null] }""", "INVALID_EVIDENCE:levels" },
        { """{ "event": "fieldChecked", "date": "2020-06-08", "look": 1.5 }""", "INVALID_EVIDENCE:look" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_event_is_refused_by_a_code(string json, string codes)
    {
        var opened = CaseText.Open("registeredPoor");

        var decided = opened.Decide(Read(json));

        Assert.Equal(codes, CaseText.Codes(decided.Refusals));
        Assert.Same(opened, decided.File);
    }

    [Fact]
    public void Deep_nesting_is_one_value_that_does_not_fit()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60));

        var happened = Read($$"""{ "event": "closedOut", "date": "2020-06-08", "levels": {{deep}} }""");

        Assert.Contains(
            "INVALID_EVIDENCE:levels",
            CaseText.Codes(CaseText.Open("registeredPoor").Decide(happened).Refusals),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"appraised\"")]
    public void What_is_no_object_is_the_callers_mistake(string json)
    {
        Assert.ThrowsAny<ArgumentException>(() => Read(json));
    }

    [Fact]
    public void A_value_that_might_be_a_persons_is_never_repeated()
    {
        string[] texts =
        [
            $$"""{ "event": "{{Secret}}", "date": "{{Secret}}" }""",
            $$"""{ "event": "appraised", "date": "2020-06-08", "grade": "{{Secret}}", "{{Secret}}": "{{Secret}}" }""",
        ];

        var said = texts.SelectMany(t => CaseText.Open("registeredPoor").Decide(Read(t)).Refusals)
            .Select(r => r.ToString(HousingRules.Facts.Language.Chinese) + r.ToString(HousingRules.Facts.Language.English));

        Assert.All(said, words => Assert.DoesNotContain(Secret, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_is_opened_and_told_on_no_day_on_which_its_periods_cannot_be_counted()
    {
        var sheet = Some.Household(("registeredPoor", true));

        Assert.Throws<ArgumentOutOfRangeException>(() => CaseText.Yiyuan.Open(CaseText.SomeHousehold, sheet, DateOnly.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseText.Yiyuan.Open(CaseText.SomeHousehold, sheet, DateOnly.MaxValue));
        Assert.Equal(
            "INVALID_EVIDENCE:date",
            CaseText.Codes(CaseText.Open("registeredPoor").Decide(CaseText.Yiyuan.Event("guidanceGiven", DateOnly.MaxValue)).Refusals));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Steps.Posted)]
    [InlineData(Steps.Accepted)]
    [InlineData(Steps.Archived)]
    public void A_case_stands_on_every_day_that_there_is(string events)
    {
        var file = CaseText.Case("registeredPoor", events);

        Assert.Equal("listed", file.On(DateOnly.MinValue).State.Name);
        Assert.Equal(file.State, file.On(DateOnly.MaxValue).State);
        Assert.Equal(file.State, file.AsOf(DateOnly.MaxValue).State);
    }

    [Fact]
    public void The_last_day_on_which_something_happens_still_has_its_period()
    {
        var late = CaseText.Case(
            "registeredPoor",
            $"{Steps.Reviewed}; 8999-12-31 villagePosted",
            Procedure.Of(Some.Yiyuan.With("publicityDays", "36525")));

        Assert.NotNull(late.On(late.LastDay).EarliestNextDay);
    }

    [Fact]
    public void Working_days_that_run_into_years_no_calendar_lists_are_refused_and_not_guessed()
    {
        var procedure = Procedure.Of(Some.Yiyuan.With("publicityDays", "36525").With("publicityUnit", "workingDays"));
        var reviewed = CaseText.Case("registeredPoor", Steps.Reviewed, procedure);

        var posted = procedure.Decide(reviewed, CaseText.Event("8999-12-31 villagePosted", procedure));

        Assert.Contains("CALENDAR_YEAR_UNKNOWN:9000", posted.Refusals.Select(r => r.Code));
    }

    [Fact]
    public void Two_procedures_of_one_policy_are_one_procedure()
    {
        var another = Procedure.Of(Some.Yiyuan);

        var decided = another.Decide(CaseText.Open("registeredPoor"), CaseText.Event("06-08 guidanceGiven"));

        Assert.True(decided.IsAccepted);
        Assert.Equal(decided.File.State, CaseText.Yiyuan.Standing(decided.File, CaseText.Day("06-09")).State);
    }

    [Fact]
    public void An_event_of_another_procedure_is_the_callers_mistake()
    {
        var another = Procedure.Of(Some.Yiyuan.With("publicityDays", "5"));

        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => CaseText.Open("registeredPoor").Decide(another.Event("guidanceGiven", CaseText.Day("06-08"))));

        Assert.Contains("another procedure", mistake.Message, StringComparison.Ordinal);
        var opened = CaseText.Open("registeredPoor");
        Assert.ThrowsAny<ArgumentException>(() => another.Replay(opened, []));
        Assert.ThrowsAny<ArgumentException>(() => another.Decide(opened, another.Event("guidanceGiven", CaseText.Day("06-08"))));
        Assert.ThrowsAny<ArgumentException>(() => another.Standing(opened, CaseText.Day("06-08")));
        Assert.ThrowsAny<ArgumentException>(() => CaseText.Yiyuan.Replay(CaseText.Open("registeredPoor"), [null!]));
    }

    [Fact]
    public void Invalid_utf8_is_no_text()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("""{ "event": "appraised", "date": "2020-06-08", "grade": " """.TrimEnd()), 0xC3, 0x28,
            .. Encoding.UTF8.GetBytes("\" }")];
        using var document = JsonDocument.Parse(bytes);

        var happened = CaseText.Yiyuan.Read(document.RootElement.Clone());

        Assert.Contains("INVALID_EVIDENCE:grade", CaseText.Codes(happened.Problems), StringComparison.Ordinal);
    }

    private static CaseEvent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CaseText.Yiyuan.Read(document.RootElement);
    }
}
