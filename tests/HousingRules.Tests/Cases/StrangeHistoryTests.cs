namespace HousingRules.Tests.Cases;

/// <summary>Histories that a careful reader would try: each closes a way around the text, or a dead end.</summary>
public sealed class StrangeHistoryTests
{
    private const string Refurbishing = "06-08 appraised grade=B affectsAppearance; 06-09 worksStarted contractorQualified";

    [Fact]
    public void A_house_graded_dangerous_while_it_is_refurbished_goes_through_the_annex()
    {
        var graded = CaseText.Case(
            "registeredPoor",
            $"{Refurbishing}; 06-12 fieldChecked {Steps.Four} newHazardFound; 06-14 appraised grade=D");

        Assert.Equal("problemListed", graded.State.Name);
        Assert.Contains(
            "WORKS_BEFORE_AGREEMENT",
            CaseText.Codes(graded.Decide("06-15 worksStarted contractorQualified").Refusals),
            StringComparison.Ordinal);
        Assert.Contains("WORKS_NOT_STARTED", CaseText.Codes(graded.Decide("06-15 worksCompleted").Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void Works_begun_again_are_completed_and_reported_again()
    {
        var failed = CaseText.Case(
            "registeredPoor",
            $"{Steps.Accepted}; 06-24 postRectificationAppraisal grade=D; 06-25 countyFiled; 06-25 agreementSigned {Steps.Signed}; 06-26 "
            + $"worksStarted contractorQualified");

        Assert.Equal(
            "ACCEPTANCE_BEFORE_WORKS_COMPLETED",
            CaseText.Codes(failed.Decide($"06-27 preliminaryAcceptance passed {Steps.AllParties}").Refusals));
        Assert.Contains(
            "REPORT_BEFORE_RECTIFICATION",
            CaseText.Codes(failed.Decide("06-27 postRectificationAppraisal grade=A").Refusals),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_hazard_is_no_way_around_the_renovation_of_a_dangerous_house()
    {
        var corrected = CaseText.Case("registeredPoor", $"{Steps.Graded}; 06-09 hazardRectified photosBeforeAfter");

        Assert.Equal("REPORT_BEFORE_RECTIFICATION", CaseText.Codes(corrected.Decide("06-10 postRectificationAppraisal grade=A").Refusals));
    }

    [Fact]
    public void A_refurbishment_that_was_accepted_is_no_renovation_and_still_needs_its_report()
    {
        var accepted = CaseText.Case(
            "registeredPoor",
            $"{Refurbishing}; 06-12 worksCompleted; 06-12 preliminaryAcceptance passed {Steps.AllParties}; 06-13 finalAcceptance passed "
            + $"qualifiedThirdParty");

        Assert.Equal("false", accepted["renovated"].ToString());
        Assert.Equal("true", CaseText.Case("registeredPoor", Steps.Accepted)["renovated"].ToString());
        Assert.Equal(
            "CLOSED_WITHOUT_APPRAISAL_REPORT",
            CaseText.Codes(accepted.Decide($"06-14 closedOut {Steps.AllLevels} evidence=postRectificationAppraisalReport").Refusals));
    }

    [Fact]
    public void What_was_accepted_is_not_closed_out_before_its_report_whatever_else_is_closed()
    {
        var accepted = CaseText.Case(
            "minimumLivingGuarantee noHouse",
            $"06-08 appraised grade=B improvementOpinion; 06-09 worksStarted contractorQualified; 06-10 closedOut {Steps.AllLevels} "
            + $"problem=rectifyPerOpinion evidence=postRectificationAppraisalReport; 06-11 worksCompleted; 06-11 preliminaryAcceptance "
                + $"passed {Steps.AllParties}; 06-12 finalAcceptance passed qualifiedThirdParty");

        var closed = accepted.With($"06-13 closedOut {Steps.AllLevels} evidence=countyDecision");

        Assert.Equal("accepted", closed.State.Name);
        Assert.Equal("closedOut", closed.With("06-14 postRectificationAppraisal grade=B").State.Name);
    }

    [Fact]
    public void The_last_level_is_not_permitted_before_the_problem_is_done_away_with()
    {
        var waiting = CaseText.Case("registeredPoor", $"{Steps.Graded}; 06-09 closedOut levels=village+town");

        Assert.DoesNotContain(waiting.On(CaseText.Day("06-09")).Permitted, p => p.Kind.Name == "closedOut");
    }

    [Fact]
    public void The_next_hazard_is_corrected_anew()
    {
        var second = CaseText.Case(
            "registeredPoor",
            $"06-08 fieldChecked {Steps.Four} newHazardFound; 06-09 hazardRectified photosBeforeAfter; 06-10 appraised grade=A; 06-12 "
            + $"fieldChecked {Steps.Four} newHazardFound");

        Assert.Equal(2, second.Items.Length);
        Assert.Equal("PROBLEM_NOT_RECTIFIED", CaseText.Codes(second.Decide($"06-13 closedOut {Steps.AllLevels} evidence=photos").Refusals));
    }

    [Fact]
    public void A_hazard_found_after_the_report_is_corrected_graded_and_closed()
    {
        var found = CaseText.Case("registeredPoor", $"{Steps.Rectified}; 06-25 fieldChecked {Steps.Four} newHazardFound");

        var closed = found.With(
            $"06-26 hazardRectified photosBeforeAfter; 06-28 appraised grade=A; 06-28 closedOut {Steps.AllLevels} evidence=photos");

        Assert.Equal("problemListed", found.State.Name);
        Assert.DoesNotContain(closed.Items, i => i.IsOpen);
        Assert.Equal(
            "PROBLEM_NOT_RECTIFIED",
            CaseText.Codes(found.Decide($"06-27 closedOut {Steps.AllLevels} problem=rectifyNewHazard evidence=photos").Refusals));
        Assert.Equal(
            "CLOSED_WITHOUT_APPRAISAL_REPORT",
            CaseText.Codes(found.Decide($"06-26 closedOut {Steps.AllLevels} problem=includeInRenovationPlan evidence=photos").Refusals));
    }

    [Fact]
    public void A_household_found_back_in_its_old_house_after_the_rectification_moves_out_again()
    {
        var rectified = CaseText.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}; 06-10 movedIn; 06-11 oldHouseClosed demolished");

        var back = rectified.With($"06-20 fieldChecked {Steps.Four} stillLivesInOldHouse oldHouseDemolished=false");

        Assert.Equal(("rectified", "problemListed"), (rectified.State.Name, back.State.Name));
        Assert.True(back.Decide("06-21 movedIn").IsAccepted);
    }

    [Fact]
    public void A_case_with_nothing_left_open_is_never_stuck_on_the_ledger()
    {
        var graded = CaseText.Case(
            "minimumLivingGuarantee",
            $"06-08 appraised grade=B improvementOpinion; 06-09 worksStarted contractorQualified; 06-10 closedOut {Steps.AllLevels} "
            + $"evidence=postRectificationAppraisalReport; 06-11 appraised grade=B");

        Assert.Equal("problemListed", graded.State.Name);
        Assert.Equal("archived", graded.With("06-12 factsEstablished; 06-13 archived").State.Name);
    }

    [Fact]
    public void A_check_after_moving_in_does_not_withdraw_the_plan()
    {
        var moved = CaseText.Case(
            "minimumLivingGuarantee",
            $"{Steps.Working}; 06-20 movedIn relocatedBy=turnoverHousing; 06-21 fieldChecked {Steps.Four}; 06-22 factsEstablished "
            + $"oldHouseDangerous=false");

        Assert.True(moved.Items.Single(i => i.Problem.Name == "includeInRenovationPlan").IsOpen);
    }
}
