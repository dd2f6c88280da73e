using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>The worked examples of deadlines (D01 to D08), each as a case.</summary>
public sealed class DeadlineTests
{
    private const string Refurbished = "06-08 appraised grade=B affectsAppearance; 06-09 worksStarted contractorQualified";

    [Theory]
    [InlineData("D01", "06-10", 0)]
    [InlineData("D02", "06-11", 1)]
    public void Verification_is_in_time_on_its_last_day(string id, string on, int late)
    {
        var deadline = Deadline(CaseText.Case("registeredPoor originalGrade=B", $"{on} appraised grade=A"), "verification", "07-15");

        Assert.Equal((CaseText.Day("06-10"), CaseText.Day(on), late, id), (deadline.Milestone.Due, deadline.MetOn, deadline.DaysLate, id));
        Assert.Equal(late == 0, deadline.IsOnTime);
    }

    [Theory]
    [InlineData("D03", "06-25", 0)]
    [InlineData("D04", "06-28", 3)]
    public void Rectification_is_counted_to_a_fixed_day_that_no_holiday_moves(string id, string on, int late)
    {
        var deadline = Deadline(
            CaseText.Case("registeredPoor", $"{Refurbished}; {on} worksCompleted; {on} postRectificationAppraisal grade=A"),
            "rectification",
            "07-15");

        Assert.Equal((CaseText.Day("06-25"), CaseText.Day(on), late, id), (deadline.Milestone.Due, deadline.MetOn, deadline.DaysLate, id));
        Assert.Empty(deadline.Missing);
    }

    [Fact]
    public void D05_works_without_the_report_are_half_of_the_rectification()
    {
        var deadline = Deadline(CaseText.Case("registeredPoor", $"{Refurbished}; 06-24 worksCompleted"), "rectification", "06-26");

        Assert.Equal("postRectificationAppraisalReport", Assert.Single(deadline.Missing));
        Assert.Null(deadline.MetOn);
        Assert.Equal(1, deadline.DaysLate);
    }

    [Theory]
    [InlineData("06-08 appraised grade=A", "06-30")]
    [InlineData("06-08 appraised grade=A; 06-29 uploaded", null)]
    [InlineData("06-08 appraised grade=D", "06-25")]
    public void The_first_milestone_that_is_not_met_is_when_the_case_is_due(string events, string? due)
    {
        var standing = CaseText.Yiyuan.Standing(CaseText.Case("registeredPoor threatensNeighbours=false", events), CaseText.Day("07-02"));

        Assert.Equal(due is null ? null : CaseText.Day(due), standing.Due);
        Assert.Equal(due is null ? 0 : CaseText.Day("07-02").DayNumber - standing.Due!.Value.DayNumber, standing.DaysOverdue);
    }

    [Fact]
    public void A_milestone_that_is_not_for_the_household_is_not_when_its_case_is_due()
    {
        var standing = CaseText.Yiyuan.Standing(CaseText.Case("minimumLivingGuarantee", "06-08 appraised grade=A"), CaseText.Day("07-02"));

        Assert.DoesNotContain(standing.Deadlines, d => d.MetOn is null);
        Assert.Equal((null, 0), (standing.Due, standing.DaysOverdue));
    }

    [Fact]
    public void D06_an_upload_on_the_last_day_is_in_time()
    {
        var deadline = Deadline(CaseText.Case("registeredPoor", "06-08 appraised grade=A; 06-30 uploaded"), "platformUpload", "07-15");

        Assert.Equal((CaseText.Day("06-30"), 0), (deadline.MetOn, deadline.DaysLate));
    }

    [Fact]
    public void D07_an_upload_that_is_still_open_is_late_by_the_days_that_have_passed()
    {
        var deadline = Deadline(CaseText.Case("registeredPoor", "06-08 appraised grade=A"), "platformUpload", "07-02");

        Assert.Equal((null, 2), (deadline.MetOn, deadline.DaysLate));
        Assert.Equal("platformUpload", Assert.Single(deadline.Missing));
    }

    [Fact]
    public void D08_moving_out_clears_the_danger_and_the_item_stays_open_while_the_rebuilding_runs()
    {
        var moved = CaseText.Case(
            "minimumLivingGuarantee",
            $"{Steps.Filed}; 06-18 agreementSigned {Steps.Signed} mode=unifiedAgentBuild; 06-19 worksStarted contractorQualified; 06-20 "
            + $"movedIn relocatedBy=turnoverHousing");

        var standing = moved.On(CaseText.Day("06-26"));
        var closing = moved.Decide($"06-26 closedOut {Steps.AllLevels} problem=includeInRenovationPlan evidence=photos");

        Assert.True(standing.Marks.Single(m => m.Name == "occupancyRiskCleared").Holds);
        Assert.True(moved.Items.Single(i => i.Problem.Name == "includeInRenovationPlan").IsOpen);
        Assert.Equal((1, false), (Deadline(moved, "rectification", "06-26").DaysLate, Deadline(moved, "rectification", "06-26").IsOnTime));
        Assert.Equal("CLOSED_WITHOUT_APPRAISAL_REPORT", CaseText.Codes(closing.Refusals));
    }

    [Fact]
    public void A_rebuilding_is_not_rectified_before_it_is_accepted_even_when_the_old_house_is_gone()
    {
        var moved = CaseText.Case(
            "minimumLivingGuarantee",
            $"{Steps.Filed}; 06-18 agreementSigned {Steps.Signed} mode=unifiedAgentBuild; 06-19 worksStarted contractorQualified; 06-20 "
            + $"movedIn relocatedBy=turnoverHousing; 06-21 factsEstablished oldHouseDangerous=false");

        Assert.Contains("works", Deadline(moved, "rectification", "06-26").Missing);
    }

    [Fact]
    public void Other_households_cannot_be_verified_in_time_and_are_marked()
    {
        var applied = CaseText.Case("otherDifficulty", $"06-06 applicationSubmitted {Steps.Papers}");

        var deadline = Deadline(applied, "verification", "06-06");

        Assert.True(deadline.IsStructurallyLate);
        Assert.Equal([CaseText.Day("06-02"), CaseText.Day("06-06")], deadline.PostBy.Select(p => p.Day));
    }

    [Fact]
    public void A_plan_household_is_told_by_when_its_notices_must_be_up()
    {
        var graded = CaseText.Case("registeredPoor", Steps.Graded);
        var posted = CaseText.Case("registeredPoor", Steps.Posted);

        Assert.Equal([CaseText.Day("06-17"), CaseText.Day("06-21")], Deadline(graded, "rectification", "06-08").PostBy.Select(p => p.Day));
        Assert.Equal([CaseText.Day("06-21")], Deadline(posted, "rectification", "06-09").PostBy.Select(p => p.Day));
        Assert.False(Deadline(graded, "rectification", "06-08").IsStructurallyLate);
    }

    [Fact]
    public void What_was_met_and_is_no_longer_is_open_again()
    {
        var still = CaseText.Case("registeredPoor", $"{Refurbished}; 06-20 worksCompleted; 06-21 postRectificationAppraisal grade=D");

        Assert.Contains("works", Deadline(still, "rectification", "06-26").Missing);
        Assert.Equal(1, Deadline(still, "rectification", "06-26").DaysLate);
    }

    private static CaseDeadline Deadline(CaseFile file, string milestone, string asOf) =>
        file.On(CaseText.Day(asOf)).Deadlines.Single(d => d.Milestone.Name == milestone);
}
