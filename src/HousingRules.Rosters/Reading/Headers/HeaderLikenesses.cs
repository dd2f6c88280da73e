using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Headers that mean nothing and resemble a fact's words. What such a column holds is not known, and a blank would be an
/// answer.</summary>
internal sealed class HeaderLikenesses
{
    private readonly ImmutableArray<FactColumn>.Builder _unknown = ImmutableArray.CreateBuilder<FactColumn>();
    private readonly List<RosterRemark> _undecided = [];
    private readonly List<RosterRemark> _mere = [];

    public HeaderLikenesses(ImmutableArray<RosterColumn> columns, HeaderMeanings meanings, RosterOptions options)
    {
        var ignored = options.IgnoredColumns.Concat(options.OwnHeaders).Select(HeaderText.Key).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var key = HeaderText.Key(column.Header);
            if (key.Length == 0 || meanings[column.Header] is not null || ignored.Contains(key) || !named.Add(key))
                continue;
            var likely = meanings.Likely(column.Header);
            if (likely.Count > 0)
                Like(column, likely, columns);
        }
    }

    /// <summary>The facts that no other column says.</summary>
    public ImmutableArray<FactColumn> Unknown => [.. _unknown.Distinct()];

    /// <summary>What there is to say, what needs a decision first.</summary>
    public IEnumerable<RosterRemark> Remarks => _undecided.Concat(_mere);

    private void Like(RosterColumn column, IReadOnlyList<(FactColumn Fact, string Word)> likely, ImmutableArray<RosterColumn> columns)
    {
        var unsaid = likely.Where(l => !IsSaid(l.Fact, columns)).ToList();
        if (unsaid.Count == 0)
        {
            _mere.Add(new(Misspelt(column, likely[0].Word)));
            return;
        }

        _unknown.AddRange(unsaid.Select(l => l.Fact));
        var facts = unsaid.Select(l => l.Fact.Member?.Label ?? l.Fact.Fact.Label).ToList();
        _undecided.Add(new(
            RosterSentences.ColumnResembles(column.ColumnName, [.. unsaid.Select(l => l.Word)], facts, column.Header),
            NeedsDecision: true));
    }

    // A column of the whole set says who is a member, and a column of its own what the whole leaves open.
    private static bool IsSaid(FactColumn fact, ImmutableArray<RosterColumn> columns) =>
        columns.Any(c => c.Fact is { } taken && HeaderMeanings.Says(taken, fact));

    private static LocalizedText Misspelt(RosterColumn column, string nearest) =>
        RosterSentences.ColumnIsNoFact(column.ColumnName, nearest);
}
