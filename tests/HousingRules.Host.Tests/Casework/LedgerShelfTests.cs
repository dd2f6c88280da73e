using HousingRules.Generators.Databases;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;
using HousingRules.Ledgers;

namespace HousingRules.Host.Tests.Casework;

/// <summary>What is added up once is given again for a short while, to the same area only, and as long as nothing has happened.</summary>
public sealed class LedgerShelfTests
{
    private static readonly DateOnly Day = new(2020, 6, 20);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task The_same_is_given_again_until_something_happens(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();
        using var books = Books(desk);

        var first = await books.BookAsync(new(Desk.County), Day);
        var again = await books.BookAsync(new(Desk.County), Day);
        await desk.OpenAsync("2");
        var after = await books.BookAsync(new(Desk.County), Day);

        Assert.Same(first, again);
        Assert.Equal((1, 2), (first.Cases.Count, after.Cases.Count));
    }

    [Fact]
    public async Task What_is_kept_for_one_area_is_given_to_no_other()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();
        using var books = Books(desk);
        var county = await books.BookAsync(new(Desk.County), Day);

        Area[] others =
        [
            new("别县"), new(Desk.County, "别镇"), new(Desk.County, Desk.Town, "别村"), new(Desk.County, null, Desk.Village), Area.Nowhere,
        ];
        foreach (var other in others)
            Assert.Empty((await books.BookAsync(other, Day)).Cases);
        Assert.Single(county.Cases);
        Assert.Same(county, await books.BookAsync(new(Desk.County), Day));
    }

    [Fact]
    public async Task Another_day_is_another_book()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync(day: 8);
        using var books = Books(desk);

        Assert.Single((await books.BookAsync(new(Desk.County), Day)).Cases);
        Assert.Empty((await books.BookAsync(new(Desk.County), new(2020, 6, 7))).Cases);
        Assert.Equal(0, (await books.BookAsync(new(Desk.County), new(2020, 6, 7))).Line(BookPlace.Everything)!.Cases);
    }

    [Fact]
    public async Task It_is_let_go_after_a_short_while()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        using var books = Books(desk);
        var first = await books.BookAsync(new(Desk.County), Day);

        desk.Time.Now += TimeSpan.FromMinutes(6);

        Assert.NotSame(first, await books.BookAsync(new(Desk.County), Day));
    }

    [Theory]
    [InlineData(LedgerLevel.County, true)]
    [InlineData(LedgerLevel.Town, true)]
    [InlineData(LedgerLevel.Village, false)]
    public void A_place_holds_what_lies_in_it(LedgerLevel level, bool isHeld)
    {
        var place = BookPlace.Of(level, new("县", "镇", "村"));

        Assert.True(place.Holds(new("县", "镇", "村")));
        Assert.Equal(isHeld, place.Holds(new("县", "镇", "别村")));
        Assert.False(place.Holds(new("别县", "镇", "村")));
    }

    private static LedgerBooks Books(Desk desk)
    {
        var cases = new ReadCases(desk.Store.Database, desk.Policies);
        return new(cases, new(desk.Store.Database, cases), desk.Policies, desk.Store.Database, new(desk.Time));
    }
}
