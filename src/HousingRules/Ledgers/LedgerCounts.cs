namespace HousingRules.Ledgers;

/// <summary>How many items there are, as of a day. Found = open + closed + withdrawn.</summary>
/// <param name="Found">All items.</param>
/// <param name="Open">Those about which somebody still has to do something.</param>
/// <param name="Overdue">Open ones whose last day is over.</param>
/// <param name="ClosePending">Open ones that some level has closed already.</param>
/// <param name="Closed">Those that every level has closed.</param>
/// <param name="ClosedLate">Closed ones whose last closing came after their last day.</param>
/// <param name="Withdrawn">Those whose ground a new finding took away.</param>
/// <param name="Reopened">Those that take closed ones up again.</param>
/// <param name="LongestLate">The days by which the latest of them is, or was closed, after its last day; 0 when none is late.</param>
public readonly record struct LedgerCounts(
    int Found,
    int Open,
    int Overdue,
    int ClosePending,
    int Closed,
    int ClosedLate,
    int Withdrawn,
    int Reopened,
    int LongestLate)
{
    /// <summary>Closed ones among those found and not withdrawn, from 0 to 1; null when there are none.</summary>
    public double? ShareClosed => Found > Withdrawn ? (double)Closed / (Found - Withdrawn) : null;

    /// <summary>The counts of both together.</summary>
    /// <param name="left">Some counts.</param>
    /// <param name="right">Counts of other items.</param>
    public static LedgerCounts operator +(LedgerCounts left, LedgerCounts right) => new(
        left.Found + right.Found,
        left.Open + right.Open,
        left.Overdue + right.Overdue,
        left.ClosePending + right.ClosePending,
        left.Closed + right.Closed,
        left.ClosedLate + right.ClosedLate,
        left.Withdrawn + right.Withdrawn,
        left.Reopened + right.Reopened,
        Math.Max(left.LongestLate, right.LongestLate));

    /// <summary>The counts of both together.</summary>
    /// <param name="left">Some counts.</param>
    /// <param name="right">Counts of other items.</param>
    public static LedgerCounts Add(LedgerCounts left, LedgerCounts right) => left + right;

    internal static LedgerCounts Of(LedgerItem item, DateOnly day) => new(
        1,
        item.Item.IsOpen ? 1 : 0,
        item.Item.IsOverdue(day) ? 1 : 0,
        item.Item.IsOpen && !item.Item.Confirmed.IsEmpty ? 1 : 0,
        item.Item.ClosedOn is null ? 0 : 1,
        item.Item.ClosedOn > item.Item.Due ? 1 : 0,
        item.Item.WithdrawnOn is null ? 0 : 1,
        item.Item.Links.IsEmpty ? 0 : 1,
        item.DaysLate(day));
}
