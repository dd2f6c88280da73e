namespace HousingRules.Tests.Cases;

/// <summary>A household that moved back, or never moved, is not resettled, and what that leaves to be done stands on the ledger
/// again.</summary>
public sealed class MovedBackTests
{
    private const string Renovated = "06-07 appraised grade=D; 06-15 applicationSubmitted writtenApplication idCard householdRegister; "
        + "06-15 villageReviewed villageCommittees villagerRepresentatives; 06-28 villagePosted; 07-02 submittedToTown; "
        + "07-06 townReviewed passed; 07-06 townPosted; 07-10 reportedToCounty; 07-15 countyFiled; "
        + "07-15 agreementSigned parties=town+village+household contents=responsibilities+mode+completionDate+disbursement mode=selfBuild; "
        + "07-24 worksStarted contractorQualified=true; 07-28 worksCompleted; "
        + "07-29 preliminaryAcceptance passed=true attendees=town+village+contractor+household; "
        + "08-06 finalAcceptance passed qualifiedThirdParty; 08-06 postRectificationAppraisal grade=A";

    [Theory]
    [InlineData("06-20 factsEstablished relocatedBy=none")]
    [InlineData("06-20 movedIn relocatedBy=none")]
    [InlineData("06-20 fieldChecked look listen record photograph newHazardFound=false stillLivesInOldHouse=true")]
    public void A_household_that_has_not_moved_is_not_resettled(string happened)
    {
        var file = CaseText.Case(
            "registeredPoor relocatedBy=relatives stillLivesInOldHouse=true threatensNeighbours=true",
            "06-09 applicationSubmitted writtenApplication idCard householdRegister; 06-10 appraised grade=D; 06-15 movedIn");
        Assert.Equal("resettled", file.State.Name);

        Assert.Equal("problemListed", file.With(happened).State.Name);
    }

    [Theory]
    [InlineData("08-16 movedIn relocatedBy=other")]
    [InlineData("08-16 factsEstablished relocatedBy=other")]
    public void A_household_that_moves_after_its_renovation_has_an_old_house(string happened)
    {
        var file = CaseText.Case("registeredPoor stillLivesInOldHouse=true threatensNeighbours=true", Renovated);
        Assert.Equal("rectified", file.State.Name);

        Assert.Equal("problemListed", file.With(happened).State.Name);
    }

    [Theory]
    [InlineData("06-20 factsEstablished relocatedBy=none")]
    [InlineData("06-20 movedIn relocatedBy=none")]
    public void A_dangerous_house_from_which_nobody_moved_after_all_is_on_the_ledger_again(string happened)
    {
        var file = CaseText.Case(
            "registeredPoor relocatedBy=relatives relocationAgreementSigned threatensNeighbours=false",
            "06-10 appraised grade=D; 06-15 oldHouseClosed waterCut powerCut belongingsCleared doorLocked");
        Assert.Equal("rectified", file.State.Name);

        Assert.Equal("problemListed", file.With(happened).State.Name);
    }

    [Fact]
    public void A_report_of_old_closes_no_item_of_a_house_that_is_graded_dangerous_since()
    {
        var file = CaseText.Case(
            "marginalLowIncome stillLivesInOldHouse=true threatensNeighbours=false",
            "06-10 appraised grade=C; 06-11 movedIn relocatedBy=turnoverHousing; 06-15 postRectificationAppraisal grade=B; "
                + "06-16 appraised grade=D; 06-17 factsEstablished relocatedBy=none");

        var closing = file.Decide($"06-18 closedOut {Steps.AllLevels} evidence=photosOnFile");

        Assert.Equal("CLOSED_WHILE_DANGEROUS", CaseText.Codes(closing.Refusals));
    }

    [Fact]
    public void What_only_binds_who_was_relocated_closes_where_nobody_was()
    {
        var file = CaseText.Case(
            "registeredPoor relocatedBy=turnoverHousing stillLivesInOldHouse=true threatensNeighbours=false",
            "06-11 appraised grade=A; 06-12 movedIn relocatedBy=none");

        var closed = file.Decide($"06-13 closedOut {Steps.AllLevels} evidence=photosOnFile");

        Assert.Equal(("", "closedOut"), (CaseText.Codes(closed.Refusals), closed.File.State.Name));
    }

    [Fact]
    public void Who_has_no_other_house_is_not_resettled_while_something_is_unknown()
    {
        var file = CaseText.Case(
            "registeredPoor relocatedBy=relatives affectsAppearance=? threatensNeighbours=false",
            "06-09 appraised grade=B");

        Assert.Equal("problemListed", file.With("06-12 movedIn relocatedBy=none").State.Name);
    }
}
