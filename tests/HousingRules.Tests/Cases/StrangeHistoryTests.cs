using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Histories that a careful reader would try: each closes a way around the text, or a dead end.</summary>
public sealed class StrangeHistoryTests
{
    private const string Refurbishing = "06-08 appraised grade=B affectsAppearance; 06-09 worksStarted contractorQualified";

    [Fact]
    public void A_house_graded_dangerous_while_it_is_refurbished_goes_through_the_annex()
    {
        var graded = Told.Case(
            "registeredPoor",
            $"{Refurbishing}; 06-12 fieldChecked {Steps.Four} newHazardFound; 06-14 appraised grade=D");

        Assert.Equal("problemListed", graded.State.Name);
        Assert.Contains(
            "WORKS_BEFORE_AGREEMENT",
            Told.Codes(graded.Decide("06-15 worksStarted contractorQualified").Refusals),
            StringComparison.Ordinal);
        Assert.Contains("WORKS_NOT_STARTED", Told.Codes(graded.Decide("06-15 worksCompleted").Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void Works_begun_again_are_completed_and_reported_again()
    {
        var failed = Told.Case(
            "registeredPoor",
            $"{Steps.Accepted}; 06-24 postRectificationAppraisal grade=D; 06-25 countyFiled; 06-25 agreementSigned {Steps.Signed}; 06-26 "
            + $"worksStarted contractorQualified");

        Assert.Equal(
            "ACCEPTANCE_BEFORE_WORKS_COMPLETED",
            Told.Codes(failed.Decide($"06-27 preliminaryAcceptance passed {Steps.AllParties}").Refusals));
        Assert.Contains(
            "REPORT_BEFORE_RECTIFICATION",
            Told.Codes(failed.Decide("06-27 postRectificationAppraisal grade=A").Refusals),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_hazard_is_no_way_around_the_renovation_of_a_dangerous_house()
    {
        var corrected = Told.Case("registeredPoor", $"{Steps.Graded}; 06-09 hazardRectified photosBeforeAfter");

        Assert.Equal("REPORT_BEFORE_RECTIFICATION", Told.Codes(corrected.Decide("06-10 postRectificationAppraisal grade=A").Refusals));
    }

    [Fact]
    public void A_refurbishment_that_was_accepted_is_no_renovation_and_still_needs_its_report()
    {
        var accepted = Told.Case(
            "registeredPoor",
            $"{Refurbishing}; 06-12 worksCompleted; 06-12 preliminaryAcceptance passed {Steps.AllParties}; 06-13 finalAcceptance passed "
            + $"qualifiedThirdParty");

        Assert.Equal("false", accepted["renovated"].ToString());
        Assert.Equal("true", Told.Case("registeredPoor", Steps.Accepted)["renovated"].ToString());
        Assert.Equal(
            "CLOSED_WITHOUT_APPRAISAL_REPORT",
            Told.Codes(accepted.Decide($"06-14 closedOut {Steps.AllLevels} evidence=postRectificationAppraisalReport").Refusals));
    }

    [Fact]
    public void What_was_accepted_is_not_closed_out_before_its_report_whatever_else_is_closed()
    {
        var accepted = Told.Case(
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
        var waiting = Told.Case("registeredPoor", $"{Steps.Graded}; 06-09 closedOut levels=village+town");

        Assert.DoesNotContain(waiting.On(Told.Day("06-09")).Permitted, p => p.Kind.Name == "closedOut");
    }

    [Fact]
    public void The_next_hazard_is_corrected_anew()
    {
        var second = Told.Case(
            "registeredPoor",
            $"06-08 fieldChecked {Steps.Four} newHazardFound; 06-09 hazardRectified photosBeforeAfter; 06-10 appraised grade=A; 06-12 "
            + $"fieldChecked {Steps.Four} newHazardFound");

        Assert.Equal(2, second.Items.Length);
        Assert.Equal("PROBLEM_NOT_RECTIFIED", Told.Codes(second.Decide($"06-13 closedOut {Steps.AllLevels} evidence=photos").Refusals));
    }

    [Fact]
    public void A_hazard_found_after_the_report_is_corrected_graded_and_closed()
    {
        var found = Told.Case("registeredPoor", $"{Steps.Rectified}; 06-25 fieldChecked {Steps.Four} newHazardFound");

        var closed = found.With(
            $"06-26 hazardRectified photosBeforeAfter; 06-27 closedOut {Steps.AllLevels} problem=rectifyNewHazard; 06-28 appraised "
            + $"grade=A");

        Assert.Equal("problemListed", found.State.Name);
        Assert.Equal(ItemStatus.Closed, closed.Items.Single(i => i.Problem.Name == "rectifyNewHazard").Status);
        Assert.Equal(
            "CLOSED_WITHOUT_APPRAISAL_REPORT",
            Told.Codes(found.Decide($"06-26 closedOut {Steps.AllLevels} problem=includeInRenovationPlan evidence=photos").Refusals));
    }

    [Fact]
    public void A_household_found_back_in_its_old_house_after_the_rectification_moves_out_again()
    {
        var rectified = Told.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}; 06-10 movedIn; 06-11 oldHouseClosed demolished");

        var back = rectified.With($"06-20 fieldChecked {Steps.Four} stillLivesInOldHouse oldHouseDemolished=false");

        Assert.Equal(("rectified", "problemListed"), (rectified.State.Name, back.State.Name));
        Assert.True(back.Decide("06-21 movedIn").IsAccepted);
    }

    [Fact]
    public void A_case_with_nothing_left_open_is_never_stuck_on_the_ledger()
    {
        var graded = Told.Case(
            "minimumLivingGuarantee",
            $"06-08 appraised grade=B improvementOpinion; 06-09 worksStarted contractorQualified; 06-10 closedOut {Steps.AllLevels} "
            + $"evidence=postRectificationAppraisalReport; 06-11 appraised grade=B");

        Assert.Equal("problemListed", graded.State.Name);
        Assert.Equal("archived", graded.With("06-12 factsEstablished; 06-13 archived").State.Name);
    }

    [Fact]
    public void A_check_after_moving_in_does_not_withdraw_the_plan()
    {
        var moved = Told.Case(
            "minimumLivingGuarantee",
            $"{Steps.Working}; 06-20 movedIn relocatedBy=turnoverHousing; 06-21 fieldChecked {Steps.Four}; 06-22 factsEstablished "
            + $"oldHouseDangerous=false");

        Assert.True(moved.Items.Single(i => i.Problem.Name == "includeInRenovationPlan").IsOpen);
    }

    [Fact]
    public void A_household_of_no_group_is_checked_by_nobody_and_its_case_can_end()
    {
        var listed = Told.Open("");

        Assert.Equal("HOUSEHOLD_NOT_IN_SCOPE", Told.Codes(listed.Decide($"06-08 fieldChecked {Steps.Four}").Refusals));
        Assert.Equal("archived", listed.With("06-08 archived").State.Name);
    }

    [Fact]
    public void Another_household_without_a_hazard_is_not_put_on_the_ledger()
    {
        var listed = Told.Open("otherDifficulty");

        Assert.Equal("HOUSEHOLD_NOT_IN_SCOPE", Told.Codes(listed.Decide($"06-08 fieldChecked {Steps.Four}").Refusals));
        Assert.Equal(
            "HOUSEHOLD_NOT_IN_SCOPE",
            Told.Codes(Told.Open("otherDifficulty onSuspectedList").Decide("06-08 appraised grade=D").Refusals));
        Assert.Equal("archived", listed.With("06-08 archived").State.Name);
    }

    [Fact]
    public void A_hazard_that_the_check_finds_brings_another_household_into_scope()
    {
        var found = Told.Case("otherDifficulty", $"06-08 fieldChecked {Steps.Four} newHazardFound");

        Assert.Equal("verifying", found.State.Name);
        Assert.Contains("awaitVillageSurvey", found.Determination.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name));
        Assert.False(found.Decide("06-09 archived").IsAccepted);
    }

    [Fact]
    public void A_household_that_falls_out_of_scope_is_not_put_on_the_ledger()
    {
        var safe = Told.Case(
            "otherDifficulty",
            $"{Steps.OtherListed}; 06-15 appraised grade=A; 06-16 factsEstablished housingHazardSuspected=false");

        Assert.Equal("verifiedSafe", safe.State.Name);
        Assert.Empty(safe.Items);
        Assert.Equal("archived", safe.With("06-17 archived").State.Name);
    }

    [Fact]
    public void A_relocated_household_signs_and_moves_while_its_appraisal_is_awaited()
    {
        var waiting = Told.Case(
            "minimumLivingGuarantee relocatedBy=relatives stillLivesInOldHouse threatensNeighbours=true",
            $"06-08 fieldChecked {Steps.Four}");

        var moved = waiting.With($"06-09 agreementSigned {Steps.Signed}; 06-09 movedIn; 06-10 oldHouseClosed demolished");

        Assert.Equal(("verifying", "verifying"), (waiting.State.Name, moved.State.Name));
        Assert.Equal(3, moved.Items.Count(i => i.IsOpen));
    }

    [Fact]
    public void A_subsidy_that_is_still_owed_is_paid_after_the_archive()
    {
        var paid = Told.Case("registeredPoor", $"{Steps.Archived}; 06-29 paid route=countyFinanceToHouseholdOneCard amount=20000");

        Assert.Equal("archived", paid.State.Name);
        Assert.Equal(20000, Assert.Single(paid.Payments).Amount);
    }

    [Fact]
    public void Named_groups_are_appraised_first_and_others_last()
    {
        var other = Told.Case("otherDifficulty", $"{Steps.OtherListed}; 06-15 countyFiled");

        Assert.Equal("AGREEMENT_BEFORE_APPRAISAL", Told.Codes(other.Decide($"06-16 agreementSigned {Steps.Signed}").Refusals));
        Assert.Equal("agreed", other.With($"06-16 appraised grade=D; 06-17 agreementSigned {Steps.Signed}").State.Name);
    }

    [Fact]
    public void Filing_may_run_beside_the_appraisal()
    {
        var appraisedFirst = Told.Case("otherDifficulty", $"{Steps.OtherListed}; 06-15 appraised grade=C; 06-16 countyFiled");

        Assert.Equal("filed", appraisedFirst.State.Name);
    }

    [Fact]
    public void A_case_keeps_its_policy_when_a_fact_changes_in_the_middle()
    {
        var before = Told.Case("registeredPoor", Steps.Working);

        var after = before.With("06-20 factsEstablished affectsAppearance; 06-21 appraised grade=C");

        Assert.Same(before.Procedure, after.Procedure);
        Assert.Equal(Some.Yiyuan.Digest, after.Determination.Digest);
        Assert.Equal("underWorks", after.State.Name);
    }

    [Fact]
    public void A_safe_grade_in_the_middle_of_the_works_takes_the_household_out_of_the_plan()
    {
        var safe = Told.Case("registeredPoor", $"{Steps.Working}; 06-20 appraised grade=A");

        Assert.Equal("verifiedSafe", safe.State.Name);
        Assert.Equal(ItemStatus.Withdrawn, Assert.Single(safe.Items).Status);
    }

    [Fact]
    public void A_household_without_a_house_is_referred_and_closed_by_the_countys_decision()
    {
        var referred = Told.Case("minimumLivingGuarantee noHouse", $"06-08 fieldChecked {Steps.Four}");

        Assert.Equal("referToCountyDecision", Assert.Single(referred.Items).Problem.Name);
        Assert.Equal("closedOut", referred.With($"06-20 closedOut {Steps.AllLevels} evidence=countyDecision").State.Name);
    }

    [Fact]
    public void An_unknown_threat_blocks_the_upload_until_the_town_decides()
    {
        var unknown = Told.Case(
            "registeredPoor relocatedBy=relatives relocationAgreementSigned",
            $"06-08 fieldChecked {Steps.Four} waterCut powerCut belongingsCleared doorLocked");

        Assert.Equal("UNDETERMINED:threatensNeighbours", Told.Codes(unknown.Decide("06-09 uploaded").Refusals));
        Assert.Equal("demolishOldHouse", Assert.Single(unknown.With("06-09 factsEstablished threatensNeighbours").Items).Problem.Name);
        Assert.True(
            unknown.With($"06-09 factsEstablished threatensNeighbours=false; 06-10 fieldChecked {Steps.Four}")
                .Decide("06-10 uploaded").IsAccepted);
    }

    [Fact]
    public void An_unknown_threat_blocks_the_close_out()
    {
        var unknown = Told.Case(
            "minimumLivingGuarantee originalGrade=A currentGrade=A relocatedBy=relatives waterCut powerCut belongingsCleared doorLocked",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}");

        var closed = unknown.With($"06-10 closedOut {Steps.AllLevels}");

        Assert.Equal(("problemListed", ItemStatus.Closed), (closed.State.Name, Assert.Single(closed.Items).Status));
        Assert.Contains("UNDETERMINED:threatensNeighbours", Told.Codes(closed.Decide("06-11 archived").Refusals), StringComparison.Ordinal);
        Assert.Equal("verifiedSafe", closed.With("06-11 factsEstablished threatensNeighbours=false").State.Name);
        Assert.Contains(
            "demolishOldHouse",
            closed.With("06-11 factsEstablished threatensNeighbours").Items.Where(i => i.IsOpen).Select(i => i.Problem.Name));
    }

    [Fact]
    public void Demolition_does_not_wait_for_four_closure_items_but_for_an_empty_house()
    {
        var lived = Told.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}");

        Assert.Equal("OLD_HOUSE_STILL_LIVED_IN", Told.Codes(lived.Decide("06-10 oldHouseClosed demolished").Refusals));
        Assert.Equal("rectified", lived.With("06-10 movedIn; 06-11 oldHouseClosed demolished").State.Name);
    }

    [Fact]
    public void A_new_agreement_sets_the_subsidy_and_never_below_what_is_paid()
    {
        var agreed = Told.Case(
            "registeredPoor",
            $"{Steps.Agreed}; 06-19 paid route=countyFinanceToHouseholdOneCard amount=15000; 06-20 agreementSigned {Steps.Signed} "
            + $"subsidy=15000");

        var refused = agreed.Decide("06-21 paid route=countyFinanceToHouseholdOneCard amount=1");

        Assert.Equal(15000, agreed.Subsidy);
        Assert.Equal("PAID_OVER_SUBSIDY", Told.Codes(refused.Refusals));
    }
}
