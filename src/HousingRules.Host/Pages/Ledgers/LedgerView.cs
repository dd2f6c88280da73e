using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.Pages;

/// <summary>The ledgers that a page shows.</summary>
internal sealed record LedgerView(LedgerBook Book, LedgerQuery Query)
{
    /// <summary>The place that is looked at.</summary>
    public BookPlace Place => Query.Place;

    /// <summary>The places that it is divided into; itself where it is a village.</summary>
    public IReadOnlyList<BookPlace> Places => [.. Book.Places(Query.Level, Place)];

    /// <summary>The figures of the place; null when it has no cases.</summary>
    public BookLine? Line => Book.Line(Place);

    /// <summary>What a place is called.</summary>
    public string Name(BookPlace place, Language language) => place.Level is { } level
        ? LedgerWords.Name(place.Locality, level, level == LedgerLevel.County || HasSeveralCounties, language)
        : HostSentences.WholeArea[language];

    /// <summary>The last part of what a place is called.</summary>
    public string ShortName(BookPlace place, Language language) => place.Level switch
    {
        LedgerLevel.County => LedgerWords.Given(place.Locality.County, language),
        LedgerLevel.Town => LedgerWords.Given(place.Locality.Town, language),
        LedgerLevel.Village => LedgerWords.Given(place.Locality.Village, language),
        _ => Name(place, language),
    };

    /// <summary>Where a place is looked at alone.</summary>
    public string Path(BookPlace place) =>
        LedgerPath.Of(Query with { Place = place, Level = place.Level is { } level ? BookPlace.Below(level) ?? level : Query.Level });

    /// <summary>The cases that a number of a place is made of.</summary>
    public string CasesPath(BookPlace place, BookFigure figure, object? about) =>
        LedgerPath.OfCases(Query with { Place = place }, figure, Heading(figure, about));

    /// <summary>The place around the one that is looked at; null for everything.</summary>
    public BookPlace? Around => Place.Level switch
    {
        null => null,
        LedgerLevel.Village when Book.Places(LedgerLevel.Town, BookPlace.Everything).Skip(1).Any() =>
            BookPlace.Of(LedgerLevel.Town, Place.Locality),
        _ => BookPlace.Everything,
    };

    private bool HasSeveralCounties => Book.Places(LedgerLevel.County, BookPlace.Everything).Skip(1).Any();

    private BookHeading? Heading(BookFigure figure, object? about) =>
        about is null ? null : Book.Headings(figure.Subject).First(h => h.About.Equals(about));
}
