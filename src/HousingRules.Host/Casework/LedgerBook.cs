using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>The ledgers of an area as of a day: the figures of every place, and what each case has in them. It never changes.</summary>
internal sealed class LedgerBook
{
    private static readonly LedgerLevel[] Levels = Enum.GetValues<LedgerLevel>();

    private readonly Dictionary<BookPlace, BookLine> _lines;
    private readonly ImmutableArray<BookHeading>[] _headings;

    /// <param name="policy">The policy in force on the day.</param>
    /// <param name="day">The day.</param>
    /// <param name="cases">Every case that is in the ledgers, in the order of the ids.</param>
    /// <param name="leftOut">Cases that could not be added.</param>
    public LedgerBook(Policy policy, DateOnly day, IReadOnlyList<BookCase> cases, IReadOnlyList<LeftOutCase> leftOut)
    {
        (Policy, Day, Cases, LeftOut) = (policy, day, cases, leftOut);
        _lines = Added(cases).ToDictionary(a => a.Key, a => a.Value.Line());
        var total = _lines[BookPlace.Everything];
        _headings = new ImmutableArray<BookHeading>[Enum.GetValues<BookSubject>().Length];
        Name(BookSubject.Nothing, []);
        Name(BookSubject.Problem, total.Problems.Select(p => p.Problem));
        Name(BookSubject.Level, total.Awaited.Select(a => a.Heading));
        Name(BookSubject.Route, total.Routes.Select(r => r.Route));
        Name(BookSubject.State, total.States.Select(s => s.Heading));
        Name(BookSubject.Mark, total.Marks.Select(m => m.Heading));
        _headings[(int)BookSubject.Milestone] = BookHeading.Of(
            [.. total.Milestones.Select(m => ((object)m.Milestone, m.Milestone.Name, m.Milestone.Label))]);

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

    /// <summary>The figures of a place; null when it has no cases.</summary>
    public BookLine? Line(BookPlace place) => _lines.GetValueOrDefault(place);

    /// <summary>The places of a level that lie in a place, in order.</summary>
    public IEnumerable<BookPlace> Places(LedgerLevel level, BookPlace within) => _lines.Keys
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

    // Each case is added to its village, and each place to the one around it.
    private static Dictionary<BookPlace, BookAccount> Added(IReadOnlyList<BookCase> cases)
    {
        var all = new Dictionary<BookPlace, BookAccount>();
        foreach (var one in cases)
            At(BookPlace.Of(LedgerLevel.Village, one.Place)).Add(one.Has);
        foreach (var level in Levels.Reverse().Skip(1))
        {
            foreach (var (place, account) in all.Where(a => a.Key.Level == level + 1).ToList())
                At(BookPlace.Of(level, place.Locality)).Add(account);
        }

        var total = At(BookPlace.Everything);
        foreach (var (_, account) in all.Where(a => a.Key.Level == LedgerLevel.County).ToList())
            total.Add(account);
        return all;

        BookAccount At(BookPlace place)
        {
            ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(all, place, out _);
            return account ??= new();
        }
    }
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
