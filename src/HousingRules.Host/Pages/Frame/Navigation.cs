using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>A place that the header leads to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsFor">Whom it is for.</param>
internal sealed record Navigation(string Path, LocalizedText Label, Func<Person, bool> IsFor)
{
    private static readonly Navigation[] All =
    [
        new("/", HostSentences.Worklist, Works),
        new("/cases", HostSentences.FindCases, Works),
        new("/open", HostSentences.OpenACase, Works),
        new("/ledgers", HostSentences.LedgersPage, Works),
        new("/policy", HostSentences.PolicyPage, _ => true),
        new("/people", HostSentences.PeoplePage, Administers),
        new("/audit", HostSentences.AuditPage, who => who.ReadsAudit),
    ];

    /// <summary>Those that are for somebody.</summary>
    public static IEnumerable<Navigation> For(Person who) => All.Where(place => place.IsFor(who));

    /// <summary>Whether a page belongs to it.</summary>
    public bool Holds(PathString page) => Path == "/" ? page == Path : page.StartsWithSegments(Path, StringComparison.Ordinal);

    private static bool Works(Person who) => who.Actor is not null;

    private static bool Administers(Person who) => who.Administers;
}
