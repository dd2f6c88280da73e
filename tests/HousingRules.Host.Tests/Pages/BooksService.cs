using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.Demo;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.People;

namespace HousingRules.Host.Tests.Pages;

/// <summary>The service with the demonstration county, for the pages that read and change nothing; filled once.</summary>
public sealed class BooksService : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Serving.Browser> _browsers = new(StringComparer.Ordinal);

    internal TestDatabase Database { get; } = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);

    internal RunningService Service { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Service = await RunningService.StartAsync(Database, o => o with { Demo = true });
        await Service.Get<DemoFill>().FillAsync(SomePerson.Password, default);
        await Service.Get<PersonStore>().AddAsync(SomePerson.Administrator(), SomePerson.Password);
        await Service.Get<PersonStore>().AddAsync(SomePerson.Of("idle", null, Area.Nowhere), SomePerson.Password);
    }

    /// <summary>The browser of somebody who signed in.</summary>
    internal async Task<Serving.Browser> AsAsync(string login)
    {
        if (_browsers.TryGetValue(login, out var before))
            return before;
        var browser = new Serving.Browser(Service);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(login, SomePerson.Password)).StatusCode);
        return _browsers.GetOrAdd(login, browser);
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in _browsers.Values)
            browser.Dispose();
        await Service.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>Tests that read the demonstration county.</summary>
[CollectionDefinition(Name)]
public sealed class OfTheBooks : ICollectionFixture<BooksService>
{
    public const string Name = "of the books";
}

/// <summary>What stands on a page.</summary>
internal static partial class OnPage
{
    /// <summary>Every link with what it says.</summary>
    public static IEnumerable<(string Path, string Words)> Links(string page) =>
        Link().Matches(page).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), Text(m.Groups[2].Value)));

    /// <summary>Every id on it.</summary>
    public static IEnumerable<string> Ids(string page) => Id().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    /// <summary>A part of it between two marks.</summary>
    public static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no {from}.");
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    /// <summary>The rows of a table by its caption's or its own id: their cells as they are read.</summary>
    public static List<List<string>> Rows(string page, string id) =>
    [
        .. Row().Matches(Between(page, $"id=\"{id}\"", "</table>"))
            .Select(row => Cell().Matches(row.Value).Select(c => Text(c.Groups[1].Value)).ToList())
            .Where(cells => cells.Count > 0),
    ];

    /// <summary>Words without marks.</summary>
    public static string Text(string html) => WebUtility.HtmlDecode(Mark().Replace(html, "")).Trim();

    /// <summary>A number as pages write it.</summary>
    public static int Number(string words) => int.Parse(words.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();
}
