using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>What a ledger refuses, and what it does with what is not given.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void A_household_without_a_place_is_counted_under_an_empty_one()
    {
        var ledger = SomeCase.Ledger("2020-06-08", SomeCase.WithAnOpinion("h1", "T1", null), SomeCase.WithAnOpinion("h2", null, null));

        var towns = ledger.Lines(LedgerLevel.Town).Select(l => (l.Locality.Town, l.Counts.Open));

        Assert.Equal([("", 1), ("T1", 1)], towns);
        Assert.Equal(2, ledger.Total.Counts.Open);
    }

    [Fact]
    public void A_case_without_an_id_is_refused()
    {
        var file = SomeCase.Procedure.Open(new(null, "C", "T1", "V1"), Some.Household(("registeredPoor", true)));

        var refused = Assert.ThrowsAny<ArgumentException>(() => new Ledger(file.OpenedOn).Post(SomeCase.Procedure, file));

        Assert.StartsWith("The household of the case has no id", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_posted_twice_is_refused()
    {
        var ledger = SomeCase.Ledger("2020-06-08", SomeCase.WithAnOpinion());

        var refused = Assert.ThrowsAny<ArgumentException>(() => ledger.Post(SomeCase.Procedure, SomeCase.WithAnOpinion()));

        Assert.StartsWith("A movement of 2020-06-08 was posted twice", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, ledger.Total.Counts.Found);
    }

    [Fact]
    public void A_second_case_of_the_same_household_has_items_of_its_own()
    {
        var household = Some.RelocatedHousehold(("stillLivesInOldHouse", true), ("threatensNeighbours", true));
        var (first, second) = (
            SomeCase.Procedure.Open(new("h1", "C", "T1", "V1"), household),
            SomeCase.Procedure.Open(new("h1", "C", "T1", "V1"), household, SomeCase.Day("2020-07-01")));

        var ledger = SomeCase.Ledger("2020-07-01", first, second);

        Assert.Equal(4, ledger.Total.Counts.Found);
        Assert.Equal(
            ["2020-06-06", "2020-07-01", "2020-06-06", "2020-07-01"],
            ledger.OpenItems.Select(i => $"{i.Item.OpenedOn:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_closing_that_comes_before_its_opening_is_kept_until_the_opening_comes()
    {
        var file = SomeCase.WithAnOpinion()
            .After("village town county".Split(' ').Select(l => SomeCase.Closing("2020-06-20", l)).ToArray());
        var postings = LedgerPostings.Of(SomeCase.Procedure, file);
        var ledger = new Ledger(file.LastDay);

        foreach (var posting in postings.Skip(1).Reverse())
            ledger.Post(posting);
        var (kept, closed) = (ledger.Kept, ledger.Total.Counts.Closed);
        ledger.Post(postings[0]);

        Assert.Equal((1, 1), (kept, closed));
        Assert.Equal((0, 1), (ledger.Kept, ledger.Total.Counts.Closed));
    }

    [Fact]
    public void A_payment_without_an_amount_is_counted_and_adds_nothing()
    {
        var file = SomeCase.Agreed(Some.Household(("registeredPoor", true))).After(
            """{"event": "paid", "date": "2020-06-19", "route": "countyFinanceToHouseholdOneCard", "amount": 12000, "share": "part"}""",
            """{"event": "paid", "date": "2020-06-20", "route": "countyFinanceToHouseholdOneCard"}""");

        var route = Assert.Single(SomeCase.Ledger("2020-06-20", file).Total.Routes);

        Assert.Equal(new MoneyTotal(2, 1, 12_000), route.Paid);
        Assert.Equal("一卡通直接拨付至户", route.Route.Label.Chinese);
    }

    [Fact]
    public void An_empty_ledger_has_no_lines_and_a_total_of_nothing()
    {
        var ledger = SomeCase.Ledger("2020-06-08");

        Assert.Empty(ledger.Lines(LedgerLevel.Village));
        Assert.Equal((default, null), (ledger.Total.Counts, ledger.Total.Counts.ShareClosed));
    }
}
