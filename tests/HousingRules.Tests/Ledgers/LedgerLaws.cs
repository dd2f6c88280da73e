using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>What holds of the ledgers whatever happened, in any order of posting.</summary>
[Properties(Arbitrary = [typeof(AnyCases)], MaxTest = 40)]
public sealed class LedgerLaws
{
    [Property]
    public void The_county_is_the_sum_of_its_towns_and_of_its_villages(CountyCases county)
    {
        var ledger = Shuffled(county, county.LastDay);

        var expected = Counted(county.Files, county.LastDay);

        Assert.All(
            Enum.GetValues<LedgerLevel>(),
            level => Assert.Equal(expected, ledger.Lines(level).Aggregate(default(LedgerCounts), (sum, line) => sum + line.Counts)));
        Assert.Equal(expected, ledger.Total.Counts);
    }

    [Property]
    public void A_line_has_the_items_of_its_own_place(CountyCases county)
    {
        var ledger = Shuffled(county, county.LastDay);

        Assert.All(Enum.GetValues<LedgerLevel>(), level => Assert.All(ledger.Lines(level), line =>
            Assert.Equal(
                Counted(county.Files.Where(f => Locality.Of(f.Household).At(level) == line.Locality), county.LastDay),
                line.Counts)));
    }

    [Property]
    public void The_order_of_posting_does_not_matter(CountyCases county)
    {
        var inOrder = new Ledger(county.LastDay);
        foreach (var file in county.Files)
            inOrder.Post(SomeCase.Procedure, file);

        Assert.Equal(LedgerWords.Of(inOrder), LedgerWords.Of(Shuffled(county, county.LastDay)));
    }

    [Property]
    public void A_ledger_as_of_a_day_knows_nothing_of_what_happened_later(CountyCases county)
    {
        var day = Some.Yiyuan.InForceFrom.AddDays(new Random(county.Seed).Next(60));

        var cut = new Ledger(day);
        foreach (var file in county.Files)
            cut.Post(SomeCase.Procedure, file.AsOf(day));

        Assert.Equal(LedgerWords.Of(cut), LedgerWords.Of(Shuffled(county, day)));
    }

    [Property]
    public void The_totals_of_each_route_are_the_sums_of_its_payments(CountyCases county)
    {
        var ledger = Shuffled(county, county.LastDay);

        var paid = county.Files.SelectMany(f => f.Payments).GroupBy(p => p.Route)
            .Select(r => (r.Key, new MoneyTotal(r.Count(), r.Count(p => p.Amount is null), r.Sum(p => p.Amount ?? 0))))
            .OrderBy(r => r.Key, StringComparer.Ordinal);

        Assert.Equal(paid, Routes([ledger.Total], r => r.Paid));
        Assert.All(Enum.GetValues<LedgerLevel>(), level => Assert.Equal(paid, Routes(ledger.Lines(level), r => r.Paid)));
    }

    [Property]
    public void What_is_agreed_adds_up_to_the_agreements_that_stand(CountyCases county)
    {
        var ledger = Shuffled(county, county.LastDay);

        var signed = county.Files.Where(f => f.Account.IsSigned).ToList();
        var agreed = new MoneyTotal(signed.Count, signed.Count(f => f.Subsidy is null), signed.Sum(f => f.Subsidy ?? 0));

        Assert.Equal(agreed, Agreed([ledger.Total]));
        Assert.All(
            Enum.GetValues<LedgerLevel>(),
            level => Assert.Equal(Routes([ledger.Total], r => r.Agreed), Routes(ledger.Lines(level), r => r.Agreed)));

        static MoneyTotal Agreed(IEnumerable<LedgerLine> lines) => Sum(lines.SelectMany(l => l.Routes).Select(r => r.Agreed));
    }

    [Property]
    public void Nothing_is_kept_but_open_items_and_each_other_item_is_told_once(CountyCases county)
    {
        var settled = new List<LedgerItem>();
        var ledger = Shuffled(county, county.LastDay, settled.Add);

        var items = county.Files.SelectMany(f => f.Items.Select(i => (f.Household.Id, i.Number, i.Status)))
            .ToLookup(i => i.Status is ItemStatus.Open or ItemStatus.ClosePending);

        Assert.Equal(items[true].Count(), ledger.Kept);
        Assert.Equal(items[true].Order(), ledger.OpenItems.Select(Told).Order());
        Assert.Equal(items[false].Order(), settled.Select(Told).Order());

        static (string?, int, ItemStatus) Told(LedgerItem item) => (item.Household.Id, item.Item.Number, item.Item.Status);
    }

    [Property]
    public void What_is_kept_grows_only_with_open_items(CountyCases county)
    {
        var ledger = new Ledger(county.LastDay);
        var open = 0;

        Assert.All(county.Files, file =>
        {
            ledger.Post(SomeCase.Procedure, file);
            Assert.Equal(open += file.Items.Count(i => i.IsOpen), ledger.Kept);
        });
    }

    [Property]
    public void The_progress_of_the_county_is_the_sum_of_its_places(CountyCases county)
    {
        var progress = new CaseProgress(county.LastDay);
        foreach (var file in county.Files.Reverse())
            progress.Add(SomeCase.Procedure, file.On(progress.Day));

        var cases = county.Files.GroupBy(f => f.State.Name).Select(s => (s.Key, s.Count())).Order();

        Assert.Equal(cases, States([progress.Total]));
        Assert.All(Enum.GetValues<LedgerLevel>(), level => Assert.Equal(cases, States(progress.Lines(level))));
        Assert.All(
            progress.Total.Milestones,
            m => Assert.Equal(
                m.Remaining,
                progress.Lines(LedgerLevel.Village).Sum(l => l.Milestones.Where(x => x.Milestone == m.Milestone).Sum(x => x.Remaining))));
    }

    [Fact]
    public void The_cases_drawn_have_items_of_every_kind_and_payments()
    {
        var files = AnyCases.Of().Generator.Sample(400, new Rnd(1), 50).SelectMany(c => c.Files).ToList();

        var items = files.SelectMany(f => f.Items).ToList();

        Assert.Equal(Enum.GetValues<ItemStatus>(), items.Select(i => i.Status).Distinct().Order());
        Assert.Contains(items, i => i.Links.Length > 0);
        Assert.Contains(files.SelectMany(f => f.Payments), p => p.Amount is null);
        Assert.Contains(files.SelectMany(f => f.Payments), p => p.Amount is not null);
    }

    private static Ledger Shuffled(CountyCases county, DateOnly day, Action<LedgerItem>? settled = null)
    {
        var ledger = new Ledger(day, settled);
        var postings = county.Files.SelectMany(f => LedgerPostings.Of(SomeCase.Procedure, f)).ToArray();
        new Random(county.Seed).Shuffle(postings);
        foreach (var posting in postings)
            ledger.Post(posting);
        return ledger;
    }

    // Counted from the cases, with nothing of the ledgers.
    private static LedgerCounts Counted(IEnumerable<CaseFile> files, DateOnly day)
    {
        var items = files.SelectMany(f => f.Items).ToList();
        var late = items.Where(i => i.WithdrawnOn is null && i.Due is not null)
            .Select(i => (i.ClosedOn ?? day).DayNumber - i.Due!.Value.DayNumber);
        return new(
            items.Count,
            items.Count(i => i.IsOpen),
            items.Count(i => i.IsOverdue(day)),
            items.Count(i => i.Status == ItemStatus.ClosePending),
            items.Count(i => i.Status == ItemStatus.Closed),
            items.Count(i => i.ClosedOn > i.Due),
            items.Count(i => i.Status == ItemStatus.Withdrawn),
            items.Count(i => i.Links.Length > 0),
            Math.Max(0, late.DefaultIfEmpty().Max()));
    }

    private static IEnumerable<(string, MoneyTotal)> Routes(IEnumerable<LedgerLine> lines, Func<RouteTotal, MoneyTotal> of) =>
        lines.SelectMany(l => l.Routes).GroupBy(r => r.Route.Name)
        .Select(r => (r.Key, Sum(r.Select(of))))
        .Where(r => r.Item2.Count > 0)
        .OrderBy(r => r.Key, StringComparer.Ordinal);

    private static MoneyTotal Sum(IEnumerable<MoneyTotal> totals) => totals.Aggregate(default(MoneyTotal), MoneyTotal.Add);

    private static IEnumerable<(string, int)> States(IEnumerable<ProgressLine> lines) =>
        lines.SelectMany(l => l.States).GroupBy(s => s.Heading.Name)
        .Select(s => (s.Key, s.Sum(f => f.Count))).Order();
}
