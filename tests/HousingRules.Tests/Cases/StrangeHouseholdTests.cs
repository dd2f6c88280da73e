using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Households that fit no chapter well, and what their cases come to.</summary>
public sealed class StrangeHouseholdTests
{
    [Fact]
    public void A_household_of_no_group_is_checked_by_nobody_and_its_case_can_end()
    {
        var listed = CaseText.Open("");

        Assert.Equal("HOUSEHOLD_NOT_IN_SCOPE", CaseText.Codes(listed.Decide($"06-08 fieldChecked {Steps.Four}").Refusals));
        Assert.Equal("archived", listed.With("06-08 archived").State.Name);
    }

    [Fact]
    public void Another_household_without_a_hazard_is_not_put_on_the_ledger()
    {
        var listed = CaseText.Open("otherDifficulty");

        Assert.Equal("HOUSEHOLD_NOT_IN_SCOPE", CaseText.Codes(listed.Decide($"06-08 fieldChecked {Steps.Four}").Refusals));
        Assert.Equal(
            "HOUSEHOLD_NOT_IN_SCOPE",
            CaseText.Codes(CaseText.Open("otherDifficulty onSuspectedList").Decide("06-08 appraised grade=D").Refusals));
        Assert.Equal("archived", listed.With("06-08 archived").State.Name);
    }

    [Fact]
    public void A_hazard_that_the_check_finds_brings_another_household_into_scope()
    {
        var found = CaseText.Case("otherDifficulty", $"06-08 fieldChecked {Steps.Four} newHazardFound");

        Assert.Equal("verifying", found.State.Name);
        Assert.Contains("awaitVillageSurvey", found.Determination.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name));
        Assert.False(found.Decide("06-09 archived").IsAccepted);
    }

    [Fact]
    public void A_household_that_falls_out_of_scope_is_not_put_on_the_ledger()
    {
        var safe = CaseText.Case(
            "otherDifficulty",
            $"{Steps.OtherListed}; 06-15 appraised grade=A; 06-16 factsEstablished housingHazardSuspected=false");

        Assert.Equal("verifiedSafe", safe.State.Name);
        Assert.Empty(safe.Items);
        Assert.Equal("archived", safe.With("06-17 archived").State.Name);
    }

    [Fact]
    public void A_relocated_household_signs_and_moves_while_its_appraisal_is_awaited()
    {
        var waiting = CaseText.Case(
            "minimumLivingGuarantee relocatedBy=relatives stillLivesInOldHouse threatensNeighbours=true",
            $"06-08 fieldChecked {Steps.Four}");

        var moved = waiting.With($"06-09 agreementSigned {Steps.Signed}; 06-09 movedIn; 06-10 oldHouseClosed demolished");

        Assert.Equal(("verifying", "verifying"), (waiting.State.Name, moved.State.Name));
        Assert.Equal(3, moved.Items.Count(i => i.IsOpen));
    }

    [Fact]
    public void A_subsidy_that_is_still_owed_is_paid_after_the_archive()
    {
        var paid = CaseText.Case("registeredPoor", $"{Steps.Archived}; 06-29 paid route=countyFinanceToHouseholdOneCard amount=20000");

        Assert.Equal("archived", paid.State.Name);
        Assert.Equal(20000, Assert.Single(paid.Payments).Amount);
    }

    [Fact]
    public void Named_groups_are_appraised_first_and_others_last()
    {
        var other = CaseText.Case("otherDifficulty", $"{Steps.OtherListed}; 06-15 countyFiled");

        Assert.Equal("AGREEMENT_BEFORE_APPRAISAL", CaseText.Codes(other.Decide($"06-16 agreementSigned {Steps.Signed}").Refusals));
        Assert.Equal("agreed", other.With($"06-16 appraised grade=D; 06-17 agreementSigned {Steps.Signed}").State.Name);
    }

    [Fact]
    public void Filing_may_run_beside_the_appraisal()
    {
        var appraisedFirst = CaseText.Case("otherDifficulty", $"{Steps.OtherListed}; 06-15 appraised grade=C; 06-16 countyFiled");

        Assert.Equal("filed", appraisedFirst.State.Name);
    }

    [Fact]
    public void A_case_keeps_its_policy_when_a_fact_changes_in_the_middle()
    {
        var before = CaseText.Case("registeredPoor", Steps.Working);

        var after = before.With("06-20 factsEstablished affectsAppearance; 06-21 appraised grade=C");

        Assert.Same(before.Procedure(), after.Procedure());
        Assert.Equal(Some.Yiyuan.Digest, after.Determination.Digest);
        Assert.Equal("underWorks", after.State.Name);
    }

    [Fact]
    public void A_safe_grade_in_the_middle_of_the_works_takes_the_household_out_of_the_plan()
    {
        var safe = CaseText.Case("registeredPoor", $"{Steps.Working}; 06-20 appraised grade=A");

        Assert.Equal("verifiedSafe", safe.State.Name);
        Assert.Equal(ItemStatus.Withdrawn, Assert.Single(safe.Items).Status);
    }

    [Fact]
    public void A_household_without_a_house_is_referred_and_closed_by_the_countys_decision()
    {
        var referred = CaseText.Case("minimumLivingGuarantee noHouse", $"06-08 fieldChecked {Steps.Four}");

        Assert.Equal("referToCountyDecision", Assert.Single(referred.Items).Problem.Name);
        Assert.Equal("closedOut", referred.With($"06-20 closedOut {Steps.AllLevels} evidence=countyDecision").State.Name);
    }

    [Fact]
    public void An_unknown_threat_blocks_the_upload_until_the_town_decides()
    {
        var unknown = CaseText.Case(
            "registeredPoor relocatedBy=relatives relocationAgreementSigned",
            $"06-08 fieldChecked {Steps.Four} waterCut powerCut belongingsCleared doorLocked");

        Assert.Equal("UNDETERMINED:threatensNeighbours", CaseText.Codes(unknown.Decide("06-09 uploaded").Refusals));
        Assert.Equal("demolishOldHouse", Assert.Single(unknown.With("06-09 factsEstablished threatensNeighbours").Items).Problem.Name);
        Assert.True(
            unknown.With($"06-09 factsEstablished threatensNeighbours=false; 06-10 fieldChecked {Steps.Four}")
                .Decide("06-10 uploaded").IsAccepted);
    }

    [Fact]
    public void An_unknown_threat_blocks_the_close_out()
    {
        var unknown = CaseText.Case(
            "minimumLivingGuarantee originalGrade=A currentGrade=A relocatedBy=relatives waterCut powerCut belongingsCleared doorLocked",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}");

        var closed = unknown.With($"06-10 closedOut {Steps.AllLevels}");

        Assert.Equal(("problemListed", ItemStatus.Closed), (closed.State.Name, Assert.Single(closed.Items).Status));
        Assert.Contains(
            "UNDETERMINED:threatensNeighbours",
            CaseText.Codes(closed.Decide("06-11 archived").Refusals),
            StringComparison.Ordinal);
        Assert.Equal("verifiedSafe", closed.With("06-11 factsEstablished threatensNeighbours=false").State.Name);
        Assert.Contains(
            "demolishOldHouse",
            closed.With("06-11 factsEstablished threatensNeighbours").Items.Where(i => i.IsOpen).Select(i => i.Problem.Name));
    }

    [Fact]
    public void Demolition_does_not_wait_for_four_closure_items_but_for_an_empty_house()
    {
        var lived = CaseText.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}");

        Assert.Equal("OLD_HOUSE_STILL_LIVED_IN", CaseText.Codes(lived.Decide("06-10 oldHouseClosed demolished").Refusals));
        Assert.Equal("rectified", lived.With("06-10 movedIn; 06-11 oldHouseClosed demolished").State.Name);
    }

    [Fact]
    public void A_new_agreement_sets_the_subsidy_and_never_below_what_is_paid()
    {
        var agreed = CaseText.Case(
            "registeredPoor",
            $"{Steps.Agreed}; 06-19 paid route=countyFinanceToHouseholdOneCard amount=15000; 06-20 agreementSigned {Steps.Signed} "
            + $"subsidy=15000");

        var refused = agreed.Decide("06-21 paid route=countyFinanceToHouseholdOneCard amount=1");

        Assert.Equal(15000, agreed.Subsidy);
        Assert.Equal("PAID_OVER_SUBSIDY", CaseText.Codes(refused.Refusals));
    }
}
