using HousingRules.Cases;
using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>The worked examples L01 to L08 of the notice's 六(二) and 四(二).</summary>
public sealed class LedgerExampleTests
{
    [Theory]
    [InlineData(LedgerLevel.Village, "T1/V1 1 0, T1/V2 1 0, T2/V3 0 1")]
    [InlineData(LedgerLevel.Town, "T1/ 2 0, T2/ 0 1")]
    [InlineData(LedgerLevel.County, "/ 2 1")]
    public void L01_the_three_ledgers_are_views_of_one_list(LedgerLevel level, string expected)
    {
        var ledger = SomeCase.Ledger(
            "2020-06-22",
            SomeCase.WithAnOpinion("i1", "T1", "V1"),
            SomeCase.WithAnOpinion("i2", "T1", "V2"),
            SomeCase.WithAnOpinion("i3", "T2", "V3").After(Closings("2020-06-20", "2020-06-21", "2020-06-22")));

        var told = ledger.Lines(level).Select(l => $"{l.Locality.Town}/{l.Locality.Village} {l.Counts.Open} {l.Counts.Closed}");

        Assert.Equal(expected, string.Join(", ", told));
    }

    [Fact]
    public void L02_a_close_by_the_village_alone_waits_for_the_town_and_the_county()
    {
        var ledger = SomeCase.Ledger("2020-06-20", SomeCase.WithAnOpinion().After(SomeCase.Closing("2020-06-20", "village")));

        var item = Assert.Single(ledger.OpenItems);

        Assert.Equal(ItemStatus.ClosePending, item.Item.Status);
        Assert.Equal(["town", "county"], item.Awaiting.Select(l => l.Name));
        Assert.Equal([("town", 1)], ledger.Total.Awaited.Select(a => (a.Heading.Name, a.Count)));
    }

    [Fact]
    public void L03_an_item_is_closed_when_all_three_levels_have_closed_it_with_evidence()
    {
        var settled = Settled(SomeCase.WithAnOpinion().After(Closings("2020-06-20", "2020-06-21", "2020-06-22")));

        Assert.Equal((ItemStatus.Closed, SomeCase.Day("2020-06-22")), (settled.Item.Status, settled.Item.ClosedOn));
        Assert.Empty(settled.Awaiting);
    }

    [Fact]
    public void L04_the_county_cannot_close_over_the_towns_head()
    {
        var replay = SomeCase.WithAnOpinion().Replayed(SomeCase.Closing("2020-06-20", "village"), SomeCase.Closing("2020-06-21", "county"));

        var item = Assert.Single(SomeCase.Ledger("2020-06-21", replay.File).OpenItems);

        Assert.Equal("LEVEL_SKIPPED:town", Assert.Single(replay.Violations));
        Assert.Equal((ItemStatus.ClosePending, "town"), (item.Item.Status, item.Awaiting[0].Name));
    }

    [Fact]
    public void L05_an_item_without_evidence_stays_pending()
    {
        var found = SomeCase.Opened(Some.Household(("registeredPoor", true), ("noHouse", true)))
            .After("""{"event": "fieldChecked", "date": "2020-06-08", "look": true, "listen": true, "record": true, "photograph": true}""");

        var replay = found.Replayed(SomeCase.Closing("2020-06-20", "village", ""), SomeCase.Closing("2020-06-21", "town", ""),
            SomeCase.Closing("2020-06-22", "county", ""));
        var item = Assert.Single(SomeCase.Ledger("2020-06-22", replay.File).OpenItems);

        Assert.Equal("CLOSE_WITHOUT_EVIDENCE", Assert.Single(replay.Violations));
        Assert.Equal(ItemStatus.ClosePending, item.Item.Status);
    }

    [Fact]
    public void L06_each_problem_of_a_household_is_an_item_of_its_own()
    {
        var household =
            Some.RelocatedHousehold(("relocationAgreementSigned", false), ("stillLivesInOldHouse", true), ("threatensNeighbours", true));

        var ledger = SomeCase.Ledger("2020-06-06", SomeCase.Opened(household));

        Assert.Equal(["mustMoveOut", "signRelocationAgreement", "demolishOldHouse"], ledger.OpenItems.Select(i => i.Heading.Name));
        Assert.All(ledger.OpenItems, i => Assert.Equal((ItemStatus.Open, SomeCase.Day("2020-06-25")), (i.Item.Status, i.Item.Due)));
    }

    [Fact]
    public void L07_a_hazard_after_the_close_out_is_a_new_item_that_links_to_the_closed_one()
    {
        var closed = SomeCase.WithAnOpinion().After(Closings("2020-06-20", "2020-06-21", "2020-06-22"));
        var reopened =
            closed.After(
                """{"event": "fieldChecked", "date": "2020-06-27", "look": true, "listen": true, "record": true, "photograph": true, "newHazardFound": true}""");

        var ledger = SomeCase.Ledger("2020-06-27", reopened);

        Assert.Equal(1, Assert.Single(Assert.Single(ledger.OpenItems).Item.Links));
        Assert.Equal(
            (2, 1, 1, 1),
            (ledger.Total.Counts.Found, ledger.Total.Counts.Open, ledger.Total.Counts.Closed, ledger.Total.Counts.Reopened));
        Assert.Equal("reopened", reopened.State.Name);
    }

    [Fact]
    public void L08_the_three_levels_may_close_on_one_day()
    {
        var settled = Settled(SomeCase.WithAnOpinion().After(Closings("2020-06-20", "2020-06-20", "2020-06-20")));

        Assert.Equal(("rectifyPerOpinion", SomeCase.Day("2020-06-20")), (settled.Heading.Name, settled.Item.ClosedOn));
    }

    private static string[] Closings(string village, string town, string county) =>
        [SomeCase.Closing(village, "village"), SomeCase.Closing(town, "town"), SomeCase.Closing(county, "county")];

    private static LedgerItem Settled(CaseFile file)
    {
        var settled = new List<LedgerItem>();
        new Ledger(file.LastDay, settled.Add).Post(SomeCase.Procedure, file);
        return Assert.Single(settled);
    }
}
