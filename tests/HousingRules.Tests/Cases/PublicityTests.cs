using FsCheck;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>The worked examples of publicity (PUB01, PUB04, PUB07, PUB08), counted in all four ways, alone and in a case.</summary>
public sealed class PublicityTests
{
    /// <summary>Id, posted, interrupted and posted again, up through; then for each way of counting whether the minimum is met and the
    /// first day of the next step; a warning's day.</summary>
    public static TheoryData<string, string, string?, string, string, string, string?> Notices => new()
    {
        { "PUB01", "06-08", null, "06-11", "calendar 06-09 06-11", "06-12", null },
        { "PUB01", "06-08", null, "06-11", "counted 06-08 06-10", "06-11", null },
        { "PUB01", "06-08", null, "06-11", "rolled 06-09 06-11", "06-12", null },
        { "PUB01", "06-08", null, "06-11", "working 06-09 06-11", "06-12", null },
        { "PUB04", "06-11", null, "06-14", "calendar 06-12 06-14", "06-15", "2020-06-14" },
        { "PUB04", "06-11", null, "06-14", "counted 06-11 06-13", "06-14", "2020-06-13" },
        { "PUB04", "06-11", null, "06-14", "rolled 06-12 06-15", "", null },
        { "PUB04", "06-11", null, "06-14", "working 06-12 06-16", "", null },
        { "PUB07", "06-08", null, "06-13", "calendar 06-09 06-11", "06-12", null },
        { "PUB07", "06-08", null, "06-13", "counted 06-08 06-10", "06-11", null },
        { "PUB07", "06-08", null, "06-13", "rolled 06-09 06-11", "06-12", null },
        { "PUB07", "06-08", null, "06-13", "working 06-09 06-11", "06-12", null },
        { "PUB08", "06-08", "06-11", "06-14", "calendar 06-12 06-14", "06-15", "2020-06-14" },
        { "PUB08", "06-08", "06-11", "06-14", "counted 06-11 06-13", "06-14", "2020-06-13" },
        { "PUB08", "06-08", "06-11", "06-14", "rolled 06-12 06-15", "", null },
        { "PUB08", "06-08", "06-11", "06-14", "working 06-12 06-16", "", null },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_notice_is_counted_as_the_setting_says(
        string id,
        string posted,
        string? reposted,
        string shownThrough,
        string way,
        string next,
        string? warned)
    {
        var (policy, first, last) = Way(way);
        var rule = Procedure.Of(policy).Rules.Periods[0].Rule;

        var counted = rule.Count(CaseText.Day(reposted ?? posted), policy.Calendar);

        Assert.Equal((CaseText.Day(first), CaseText.Day(last), id), (counted.FirstDay, counted.LastDay, id));
        Assert.Equal(next.Length > 0, counted.IsMetBy(CaseText.Day(shownThrough)));
        Assert.Equal(CaseText.Day(last).AddDays(1), counted.EarliestNextStep);
        Assert.Equal(warned is not null, counted.EndsOnRestDay && !rule.RollsOverRestDay);
    }

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_case_goes_on_with_the_first_day_that_the_setting_allows(
        string id,
        string posted,
        string? reposted,
        string shownThrough,
        string way,
        string next,
        string? warned)
    {
        var (policy, _, last) = Way(way);
        var up = CaseText.Case(
            "minimumLivingGuarantee",
            $"06-08 applicationSubmitted {Steps.Papers}; 06-08 villageReviewed {Steps.Meetings}; {posted} villagePosted",
            Procedure.Of(policy));
        if (reposted is not null)
            up = up.With($"06-10 noticeTakenDown; {reposted} villagePosted interruptedOn=2020-06-10");
        var lawful = CaseText.Day(last).AddDays(1);

        var early = up.Decide($"{lawful.AddDays(-1):MM-dd} submittedToTown");
        var inTime = up.Decide($"{lawful:MM-dd} submittedToTown displayedThrough=2020-{shownThrough}");

        Assert.Equal((lawful, id), (Assert.Single(early.Refusals).Earliest, id));
        Assert.Equal(lawful, up.On(CaseText.Day(reposted ?? posted)).EarliestNextDay);
        Assert.Equal(next.Length > 0, inTime.IsAccepted);
        Assert.Equal(warned is null ? "" : $"LAST_PUBLICITY_DAY_IS_REST_DAY:{warned}", CaseText.Codes(up.History[^1].Warnings));
    }

    [Fact]
    public void A_notice_taken_down_must_go_up_again_before_the_case_goes_on()
    {
        var down = CaseText.Case("registeredPoor", $"{Steps.Posted}; 06-11 noticeTakenDown");

        var decided = down.Decide("06-20 submittedToTown");

        Assert.Equal("SUBMITTED_DURING_PUBLICITY", CaseText.Codes(decided.Refusals));
        Assert.Null(decided.Refusals[0].Earliest);
        Assert.DoesNotContain(down.On(CaseText.Day("06-20")).Permitted, p => p.Kind.Name == "submittedToTown");
        Assert.True(down.With("06-20 villagePosted").Decide("06-24 submittedToTown").IsAccepted);
    }

    [Fact]
    public void A_notice_that_was_not_up_long_enough_is_refused_and_no_day_in_the_past_is_offered()
    {
        var refusal = Assert.Single(
            CaseText.Case("registeredPoor", Steps.Posted).Decide("06-20 submittedToTown displayedThrough=2020-06-11").Refusals);

        Assert.Equal("SUBMITTED_DURING_PUBLICITY", refusal.Code);
        Assert.Null(refusal.Earliest);
        Assert.DoesNotContain("2020-06-13", refusal.ToString(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_posted_again_is_counted_from_the_new_day()
    {
        var again = CaseText.Case("registeredPoor", $"{Steps.Posted}; 06-12 villagePosted interruptedOn=2020-06-11");

        Assert.Equal(CaseText.Day("06-16"), Assert.Single(again.Decide("06-13 submittedToTown").Refusals).Earliest);
        Assert.True(again.Decide("06-16 submittedToTown").IsAccepted);
    }

    [Fact]
    public void An_objection_suspends_the_step_and_the_days_go_on()
    {
        var objected = CaseText.Case("registeredPoor", $"{Steps.Posted}; 06-11 objectionRaised level=village");

        Assert.Equal("objectionPending", objected.State.Name);
        Assert.Equal("EVENT_NOT_PERMITTED", CaseText.Codes(objected.Decide("06-13 submittedToTown").Refusals));
        Assert.True(objected.With("06-14 objectionResolved changesResult=false").Decide("06-14 submittedToTown").IsAccepted);
    }

    [Fact]
    public void An_objection_that_changes_the_result_goes_back_to_the_review_of_its_level()
    {
        var village = CaseText.Case(
            "registeredPoor",
            $"{Steps.Posted}; 06-11 objectionRaised level=village; 06-12 objectionResolved changesResult");
        var town = CaseText.Case(
            "registeredPoor",
            $"{Steps.TownPosted}; 06-14 objectionRaised level=town; 06-15 objectionResolved changesResult");

        Assert.Equal("applied", village.State.Name);
        Assert.Equal("POSTED_BEFORE_REVIEW", CaseText.Codes(village.Decide("06-13 villagePosted").Refusals));
        Assert.Equal("townReview", town.State.Name);
        Assert.Equal("POSTED_BEFORE_REVIEW", CaseText.Codes(town.Decide("06-16 townPosted").Refusals));
    }

    [Fact]
    public void An_objection_to_one_level_is_not_one_to_the_other()
    {
        Assert.Equal(
            "EVENT_NOT_PERMITTED",
            CaseText.Codes(CaseText.Case("registeredPoor", Steps.Posted).Decide("06-11 objectionRaised level=town").Refusals));
        Assert.Equal(
            "EVENT_NOT_PERMITTED",
            CaseText.Codes(CaseText.Case("registeredPoor", Steps.TownPosted).Decide("06-14 objectionRaised level=village").Refusals));
    }

    [Fact]
    public void A_notice_that_comes_down_while_an_objection_is_pending_must_go_up_again()
    {
        var village = CaseText.Case(
            "registeredPoor",
            $"{Steps.Posted}; 06-11 objectionRaised level=village; 06-12 noticeTakenDown; 06-15 objectionResolved changesResult=false");
        var town = CaseText.Case(
            "registeredPoor",
            $"{Steps.TownPosted}; 06-14 objectionRaised level=town; 06-15 noticeTakenDown; 06-18 objectionResolved changesResult=false");

        Assert.Equal("SUBMITTED_DURING_PUBLICITY", CaseText.Codes(village.Decide("06-15 submittedToTown").Refusals));
        Assert.Equal("REPORTED_DURING_PUBLICITY", CaseText.Codes(town.Decide("06-18 reportedToCounty").Refusals));
        Assert.True(village.With("06-15 villagePosted").Decide("06-19 submittedToTown").IsAccepted);
        Assert.True(town.With("06-18 townPosted").Decide("06-22 reportedToCounty").IsAccepted);
    }

    [Fact]
    public void Town_publicity_does_not_begin_before_the_village_has_submitted()
    {
        Assert.Contains(
            "POSTED_BEFORE_REVIEW",
            CaseText.Codes(CaseText.Case("registeredPoor", Steps.Posted).Decide("06-10 townPosted").Refusals),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("06-12", "06-08")]
    [InlineData("06-15", "06-11")]
    [InlineData("07-01", "06-27")]
    public void The_notice_must_be_up_in_time_for_the_next_step(string nextStepBy, string latest)
    {
        var rule = CaseText.Yiyuan.Rules.Periods[0].Rule;

        var posting = rule.LatestPosting(CaseText.Day(nextStepBy), Some.Yiyuan.Calendar);

        Assert.Equal(CaseText.Day(latest), posting);
        Assert.True(rule.Count(posting.AddDays(1), Some.Yiyuan.Calendar).EarliestNextStep > CaseText.Day(nextStepBy));
    }

    [Theory]
    [InlineData("counted", "06-12", "06-09")]
    [InlineData("rolled", "06-15", "06-09")]
    [InlineData("working", "06-15", "06-09")]
    public void Back_planning_follows_the_setting(string way, string nextStepBy, string latest)
    {
        var policy = Way($"{way} - -").Policy;

        Assert.Equal(
            CaseText.Day(latest),
            Procedure.Of(policy).Rules.Periods[0].Rule.LatestPosting(CaseText.Day(nextStepBy), policy.Calendar));
    }

    [Property(MaxTest = 500)]
    public void The_latest_posting_is_in_time_and_the_day_after_it_is_not(
        PositiveInt days,
        bool countsFirstDay,
        bool workingDaysOnly,
        bool rollsOver,
        int day)
    {
        var rule = new CountingRule(days.Get % 30, countsFirstDay, workingDaysOnly, rollsOver);
        var nextStepBy = CaseText.Day("01-01").AddDays((day & int.MaxValue) % 400);

        var posting = rule.LatestPosting(nextStepBy, Some.Yiyuan.Calendar);

        Assert.True(rule.Count(posting, Some.Yiyuan.Calendar).EarliestNextStep <= nextStepBy);
        Assert.True(rule.Count(posting.AddDays(1), Some.Yiyuan.Calendar).EarliestNextStep > nextStepBy);
    }

    [Fact]
    public void A_longer_publicity_is_a_setting()
    {
        var case7 = CaseText.Case("registeredPoor", Steps.Posted, Procedure.Of(Some.Yiyuan.With("publicityDays", "7")));

        var refusal = Assert.Single(case7.Decide("06-13 submittedToTown").Refusals);

        Assert.Equal(CaseText.Day("06-17"), refusal.Earliest);
        Assert.Equal("村级公示未满：2020-06-09 张贴，须公示满7天，2020-06-17 起可以报送", refusal.Words.Chinese);
    }

    private static (Policy Policy, string First, string Last) Way(string text)
    {
        var parts = text.Split(' ');
        var policy = parts[0] switch
        {
            "counted" => Some.Yiyuan.With("publicityCountsPostingDay", "true"),
            "rolled" => Some.Yiyuan.With("publicityRollsOverRestDay", "true"),
            "working" => Some.Yiyuan.With("publicityUnit", "workingDays"),
            _ => Some.Yiyuan,
        };
        return (policy, parts[1], parts[2]);
    }
}
