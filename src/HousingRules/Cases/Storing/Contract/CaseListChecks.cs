using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>What must come of cases that are listed.</summary>
internal static class CaseListChecks
{
    public static ImmutableArray<CaseStoreCheck> All { get; } =
    [
        new("Nothing is listed where there is nothing", Nothing),
        new("Cases are listed by place, state and due", By),
        new("Cases are listed by who must act and by what is unknown", ByActor),
        new("A case is listed with everything that is said of it after its last entry", Whole),
        new("A case is listed as it stands after its last entry", Last),
        new("Cases come in ordinal order of their ids", Ordinal),
        new("From page to page every case comes once, whatever is added meanwhile", Pages),
    ];

    private static async Task Nothing(CaseStoreTrial trial)
    {
        var page = await trial.List(new()).ConfigureAwait(false);
        trial.Is(page.Cases.IsEmpty && page.Next is null, "something is listed");
    }

    private static async Task By(CaseStoreTrial trial)
    {
        await trial.Add("1", CaseStoreTrial.Entry(1), "listed", "2020-06-10").ConfigureAwait(false);
        await trial.Add("2", CaseStoreTrial.Entry(1), "listed", "2020-06-25", "西河街道").ConfigureAwait(false);
        await trial.Add("3", CaseStoreTrial.Entry(1), "filed", null).ConfigureAwait(false);
        await trial.Add("4", CaseStoreTrial.Entry(1), "filed", "2020-06-11", null).ConfigureAwait(false);

        await trial.Lists(new(), "1", "2", "3", "4").ConfigureAwait(false);
        await trial.Lists(new() { County = "东山县" }, "1", "2", "3", "4").ConfigureAwait(false);
        await trial.Lists(new() { County = "别县" }).ConfigureAwait(false);
        await trial.Lists(new() { Town = "西河街道" }, "2").ConfigureAwait(false);
        await trial.Lists(new() { Village = "甲村" }).ConfigureAwait(false);
        await trial.Lists(new() { State = "filed" }, "3", "4").ConfigureAwait(false);
        await trial.Lists(new() { DueBy = new(2020, 6, 11) }, "1", "4").ConfigureAwait(false);
        await trial.Lists(new() { DueBy = new(2020, 6, 9) }).ConfigureAwait(false);
        await trial.Lists(new() { Town = "东岭镇", State = "listed", DueBy = new(2020, 12, 31) }, "1").ConfigureAwait(false);
    }

    private static async Task ByActor(CaseStoreTrial trial)
    {
        var summary = CaseStoreTrial.Summary("1", 1, due: "2020-06-10");
        await trial.Add(summary with { Actors = ["county", "town"], Missing = ["grade", "年收入"] }).ConfigureAwait(false);
        await trial.Add(summary with { Id = "2", Actors = ["town"], Missing = [] }).ConfigureAwait(false);
        await trial.Add(summary with { Id = "3", Actors = ["town_office", "村"], Missing = ["grade"] }).ConfigureAwait(false);
        await trial.Add(summary with { Id = "4", Actors = [], Missing = [], State = "archived" }).ConfigureAwait(false);

        await trial.Lists(new() { Actor = "town" }, "1", "2").ConfigureAwait(false);
        await trial.Lists(new() { Actor = "村" }, "3").ConfigureAwait(false);
        await trial.Lists(new() { Actor = "tow" }).ConfigureAwait(false);
        await trial.Lists(new() { Actor = "Town" }).ConfigureAwait(false);
        await trial.Lists(new() { Actor = "" }).ConfigureAwait(false);
        await trial.Lists(new() { Missing = "grade" }, "1", "3").ConfigureAwait(false);
        await trial.Lists(new() { Missing = "年收入" }, "1").ConfigureAwait(false);
        await trial.Lists(new() { Missing = "grade", Actor = "town" }, "1").ConfigureAwait(false);
        await trial.Lists(new() { Actor = "town", Size = 10, After = "1" }, "2").ConfigureAwait(false);

        await trial.Add(summary with { Id = "2", Version = 2, Actors = ["county"], Missing = ["grade"] }).ConfigureAwait(false);
        await trial.Lists(new() { Actor = "town" }, "1").ConfigureAwait(false);
        await trial.Lists(new() { Actor = "county", Missing = "grade" }, "1", "2").ConfigureAwait(false);
    }

    private static async Task Whole(CaseStoreTrial trial)
    {
        var summary = CaseStoreTrial.Summary("1", 1);
        CaseSummary[] after =
        [
            summary,
            summary with { Version = 2, OpensOn = new(2020, 6, 12), Actors = ["village"], LastDay = new(2020, 6, 9) },
            summary with { Version = 3, Actors = ["village"], Missing = [], LastDay = new(2020, 6, 9) },
            summary with { Version = 4, Actors = [], Missing = ["b", "a"], Due = new(2020, 7, 1), LastDay = new(2020, 6, 30) },
        ];
        foreach (var stands in after)
        {
            await trial.Add(stands).ConfigureAwait(false);
            trial.Reopen();
            var page = await trial.List(new()).ConfigureAwait(false);
            trial.Is(page.Cases is [var listed] && listed == stands, $"after entry {stands.Version} it is listed otherwise");
            var loaded = (await trial.Load("1").ConfigureAwait(false))!.Summary;
            trial.Is(loaded == stands, $"after entry {stands.Version} it is loaded otherwise");
        }
    }

    private static async Task Last(CaseStoreTrial trial)
    {
        await trial.Add("1", CaseStoreTrial.Entry(1), "listed", "2020-06-10").ConfigureAwait(false);
        await trial.Add("1", CaseStoreTrial.Entry(2), "filed", null, "西河街道").ConfigureAwait(false);
        await trial.Append("1", CaseStoreTrial.Entry(2, "too late"), "archived").ConfigureAwait(false);

        await trial.Lists(new() { State = "listed" }).ConfigureAwait(false);
        await trial.Lists(new() { DueBy = new(2021, 1, 1) }).ConfigureAwait(false);
        var page = await trial.List(new() { Town = "西河街道" }).ConfigureAwait(false);
        trial.Is(page.Cases is [{ Version: 2, State: "filed" }], "it is not listed as it stands");
        trial.Is(
            page.Cases[0] == (await trial.Load("1").ConfigureAwait(false))!.Summary,
            "it is listed otherwise than it is loaded");
    }

    private static async Task Ordinal(CaseStoreTrial trial)
    {
        string[] ids = ["10", "2", "B", "a", "b", "ä", "沂", "甲"];
        foreach (var id in Enumerable.Reverse(ids))
            await trial.Add(id, CaseStoreTrial.Entry(1)).ConfigureAwait(false);

        await trial.Lists(new(), [.. ids.Order(StringComparer.Ordinal)]).ConfigureAwait(false);
        await trial.Lists(new() { After = "b" }, "ä", "沂", "甲").ConfigureAwait(false);
        await trial.Lists(new() { After = "c" }, "ä", "沂", "甲").ConfigureAwait(false);
    }

    private static async Task Pages(CaseStoreTrial trial)
    {
        for (var i = 0; i < 10; i++)
            await trial.Add(Id(2 * i), CaseStoreTrial.Entry(1), i % 2 == 0 ? "listed" : "filed").ConfigureAwait(false);
        var (seen, after) = (new List<string>(), (string?)null);
        for (var turn = 0; turn < 20; turn++)
        {
            var page = await trial.List(new() { State = "listed", Size = 2, After = after }).ConfigureAwait(false);
            trial.Is(page.Cases.Length <= 2, $"a page of 2 holds {page.Cases.Length}");
            seen.AddRange(page.Cases.Select(c => c.Id));
            // Before and behind the page others come in.
            await trial.Append(Id(2 * turn + 1), CaseStoreTrial.Entry(1), "listed").ConfigureAwait(false);
            if (page.Next is null)
                break;
            after = page.Next;
        }

        trial.Is(seen.Distinct().Count() == seen.Count, $"a case came twice: {string.Join(", ", seen)}");
        trial.Is(
            Enumerable.Range(0, 10).Where(i => i % 2 == 0).All(i => seen.Contains(Id(2 * i))),
            $"a case did not come: {string.Join(", ", seen)}");
    }

    private static string Id(int number) => FormattableString.Invariant($"{number:00}");
}
