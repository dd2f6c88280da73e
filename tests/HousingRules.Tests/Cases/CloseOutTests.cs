using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>The worked examples of closing (L02 to L08), each as a case.</summary>
public sealed class CloseOutTests
{
    private const string Opinion = "06-08 appraised grade=B improvementOpinion";
    private const string Proof = "evidence=photos+postRectificationAppraisalReport";

    [Fact]
    public void L02_a_village_alone_does_not_close_an_item()
    {
        var item = Assert.Single(CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut levels=village {Proof}").Items);

        Assert.Equal(ItemStatus.ClosePending, item.Status);
        Assert.Equal(new("village", CaseText.Day("06-20")), Assert.Single(item.Confirmed));
    }

    [Fact]
    public void L03_three_levels_with_evidence_close_it()
    {
        var file = CaseText.Case(
            "registeredPoor",
            $"{Opinion}; 06-20 closedOut levels=village; 06-21 closedOut levels=town; 06-22 closedOut levels=county {Proof}");

        var item = Assert.Single(file.Items);

        Assert.Equal((ItemStatus.Closed, CaseText.Day("06-22")), (item.Status, item.ClosedOn));
        Assert.Equal("closedOut", file.State.Name);
    }

    [Fact]
    public void L04_the_county_does_not_close_over_the_towns_head()
    {
        var pending = CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut levels=village");

        var decided = pending.Decide($"06-21 closedOut levels=county {Proof}");

        Assert.Equal("LEVEL_SKIPPED:town", CaseText.Codes(decided.Refusals));
        Assert.Equal(ItemStatus.ClosePending, Assert.Single(decided.File.Items).Status);
    }

    [Fact]
    public void L05_the_last_level_does_not_close_without_evidence()
    {
        var pending = CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut levels=village; 06-21 closedOut levels=town");

        var decided = pending.Decide("06-22 closedOut levels=county");

        Assert.Contains("CLOSE_WITHOUT_EVIDENCE", decided.Refusals.Select(r => r.Code));
        Assert.Equal(2, Assert.Single(decided.File.Items).Confirmed.Length);
    }

    [Fact]
    public void L06_a_household_has_an_item_for_each_of_its_problems()
    {
        var file = CaseText.Open($"{Steps.Relocated} stillLivesInOldHouse");

        Assert.Equal(["mustMoveOut", "signRelocationAgreement", "demolishOldHouse"], file.Items.Select(i => i.Problem.Name));
        Assert.All(file.Items, i => Assert.Equal((ItemStatus.Open, CaseText.Day("06-25")), (i.Status, i.Due)));
    }

    [Fact]
    public void One_of_several_items_is_closed_by_its_name()
    {
        var file = CaseText.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}; 06-10 closedOut {Steps.AllLevels} "
            + $"problem=signRelocationAgreement evidence=relocationAgreement");

        Assert.Equal([ItemStatus.Open, ItemStatus.Closed, ItemStatus.Open], file.Items.Select(i => i.Status));
        Assert.Equal("problemListed", file.State.Name);
    }

    [Fact]
    public void L07_a_hazard_after_the_close_opens_a_new_item_and_leaves_the_closed_one_as_it_was()
    {
        var closed = CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut {Steps.AllLevels} {Proof}");
        var before = Picture.Of(closed.Items[0]);

        var reopened = closed.With($"06-27 fieldChecked {Steps.Four} newHazardFound");

        Assert.Equal("reopened", reopened.State.Name);
        Assert.Equal(before, Picture.Of(reopened.Items[0]));
        Assert.Equal(("rectifyNewHazard", ItemStatus.Open), (reopened.Items[^1].Problem.Name, reopened.Items[^1].Status));
        Assert.Equal(1, Assert.Single(reopened.Items[^1].Links));
    }

    [Fact]
    public void L08_the_three_levels_may_close_on_one_day()
    {
        var item = Assert.Single(CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut {Steps.AllLevels} {Proof}").Items);

        Assert.Equal((ItemStatus.Closed, CaseText.Day("06-20")), (item.Status, item.ClosedOn));
    }

    [Fact]
    public void A_level_that_has_closed_does_not_close_again()
    {
        var pending = CaseText.Case("registeredPoor", $"{Opinion}; 06-20 closedOut levels=village");

        Assert.Equal("NOTHING_TO_CLOSE", CaseText.Codes(pending.Decide("06-21 closedOut levels=village").Refusals));
        Assert.Equal("NOTHING_TO_CLOSE", CaseText.Codes(pending.Decide("06-21 closedOut levels=").Refusals));
    }

    [Fact]
    public void An_item_whose_ground_a_finding_took_away_is_withdrawn_and_not_closed()
    {
        var file = CaseText.Case(
            "registeredPoor",
            "06-08 appraised grade=B improvementOpinion; 06-10 appraised grade=B improvementOpinion=false");

        var item = Assert.Single(file.Items);

        Assert.Equal((ItemStatus.Withdrawn, CaseText.Day("06-10")), (item.Status, item.WithdrawnOn));
        Assert.Equal("verifiedSafe", file.State.Name);
    }

    [Fact]
    public void A_household_that_has_moved_out_keeps_its_item_until_it_is_closed()
    {
        var moved = CaseText.Case(
            $"{Steps.Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Steps.Four}; 06-09 agreementSigned {Steps.Signed}; 06-10 movedIn");

        Assert.DoesNotContain("mustMoveOut", moved.Determination.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name));
        Assert.True(moved.Items.Single(i => i.Problem.Name == "mustMoveOut").IsOpen);
        Assert.True(moved.With($"06-11 fieldChecked {Steps.Four}").Items.Single(i => i.Problem.Name == "mustMoveOut").IsOpen);
        Assert.True(moved.Decide($"06-11 closedOut {Steps.AllLevels} problem=mustMoveOut").IsAccepted);
    }
}
