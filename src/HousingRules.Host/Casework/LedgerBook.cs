using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>The ledgers of an area as of a day: the figures of every place, and what each case has in them. It never changes.</summary>
internal sealed class LedgerBook
{
    private static readonly LedgerLevel[] Levels = Enum.GetValues<LedgerLevel>();

    private readonly Dictionary<BookPlace, LedgerLine> _items = [];
    private readonly Dictionary<BookPlace, ProgressLine> _progress = [];
    private readonly ImmutableArray<BookHeading>[] _headings;

    public LedgerBook(Policy policy, LedgerAdding adding, IReadOnlyList<BookCase> cases)
    {
        (Policy, Day, Cases, LeftOut) = (policy, adding.Ledger.Day, cases, adding.LeftOut);
        _items[BookPlace.Everything] = adding.Ledger.Total;
        _progress[BookPlace.Everything] = adding.Progress.Total;
        foreach (var level in Levels)
        {
            foreach (var line in adding.Ledger.Lines(level))
                _items[BookPlace.Of(level, line.Locality)] = line;
            foreach (var line in adding.Progress.Lines(level))
                _progress[BookPlace.Of(level, line.Locality)] = line;
        }

        var (items, progress) = (adding.Ledger.Total, adding.Progress.Total);
        _headings = new ImmutableArray<BookHeading>[Enum.GetValues<BookSubject>().Length];
        Name(BookSubject.Nothing, []);
        Name(BookSubject.Problem, items.Problems.Select(p => p.Problem));
        Name(BookSubject.Level, items.Awaited.Select(a => a.Heading));
        Name(BookSubject.Route, items.Routes.Select(r => r.Route));
        Name(BookSubject.State, progress.States.Select(s => s.Heading));
        Name(BookSubject.Mark, progress.Marks.Select(m => m.Heading));
        _headings[(int)BookSubject.Milestone] = BookHeading.Of(
            [.. progress.Milestones.Select(m => ((object)m.Milestone, m.Milestone.Name, m.Milestone.Label))]);

        void Name(BookSubject subject, IEnumerable<LedgerHeading> headings) =>
            _headings[(int)subject] = BookHeading.Of([.. headings.Select(h => ((object)h, h.Name, h.Label))]);
    }

    /// <summary>The policy in force on the day.</summary>
    public Policy Policy { get; }

    public DateOnly Day { get; }

    /// <summary>Every case that is added up, in the order of the ids.</summary>
    public IReadOnlyList<BookCase> Cases { get; }

    /// <summary>Cases that could not be added.</summary>
    public IReadOnlyList<LeftOutCase> LeftOut { get; }

    /// <summary>The items of a place; null when it has none, and no money moves there.</summary>
    public LedgerLine? Items(BookPlace place) => _items.GetValueOrDefault(place);

    /// <summary>The cases of a place; null when it has none.</summary>
    public ProgressLine? Progress(BookPlace place) => _progress.GetValueOrDefault(place);

    /// <summary>The places of a level that lie in a place, in order.</summary>
    public IEnumerable<BookPlace> Places(LedgerLevel level, BookPlace within) => _progress.Keys
        .Where(p => p.Level == level && (within.Level is not { } outer || p.Locality.At(outer) == within.Locality))
        .OrderBy(p => p.Locality.County, StringComparer.Ordinal)
        .ThenBy(p => p.Locality.Town, StringComparer.Ordinal)
        .ThenBy(p => p.Locality.Village, StringComparer.Ordinal);

    /// <summary>What figures can be about, in the policy's order, each with the key that an address names it by.</summary>
    public ImmutableArray<BookHeading> Headings(BookSubject subject) => _headings[(int)subject];

    /// <summary>The cases that a number is made of, each with how often it counts.</summary>
    public IEnumerable<(BookCase Case, int Count)> CasesOf(BookPlace place, BookFigure figure, object? about) => Cases
        .Where(c => place.Holds(c.Place))
        .Select(c => (c, figure.Count(c, about)))
        .Where(c => c.Item2 > 0);
}

/// <summary>What figures can be about.</summary>
/// <param name="About">The problem, level, route, state, mark or milestone.</param>
/// <param name="Key">How an address names it.</param>
/// <param name="Label">What people call it.</param>
internal sealed record BookHeading(object About, string Key, LocalizedText Label)
{
    /// <summary>Gives each a key of its own: two versions of a policy may call something alike at another place, or on another day, and
    /// money whose route is not decided has a route without a name.</summary>
    public static ImmutableArray<BookHeading> Of(IReadOnlyList<(object About, string Name, LocalizedText Label)> headings) =>
    [
        .. headings.Select((heading, i) => new BookHeading(
            heading.About,
            headings.Take(i).Count(h => h.Name == heading.Name) is var before && (before > 0 || heading.Name.Length == 0)
                ? FormattableString.Invariant($"{heading.Name}~{before + 1}")
                : heading.Name,
            heading.Label)),
    ];
}
