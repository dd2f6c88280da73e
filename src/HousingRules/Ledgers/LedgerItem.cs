using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>An item as a ledger lists it: whose problem it is, and how far it is.</summary>
/// <param name="Household">Whose problem it is.</param>
/// <param name="Item">The problem as of the ledger's day.</param>
/// <param name="Heading">The problem among those that the policy declares.</param>
/// <param name="Levels">The levels that close it, the first to close first.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record LedgerItem(HouseholdIdentity Household, ProblemItem Item, LedgerHeading Heading, ImmutableArray<LedgerHeading> Levels)
{
    private readonly Sequence<LedgerHeading> _levels = Levels;

    /// <summary>The levels that close it, the first to close first.</summary>
    public ImmutableArray<LedgerHeading> Levels { get => _levels; init => _levels = value; }

    /// <summary>The order of the ledgers: county, town, village, household, and the number of the item within its case.</summary>
    public static IComparer<LedgerItem> Order { get; } = Comparer<LedgerItem>.Create(Compare);

    /// <summary>Where the household is.</summary>
    public Locality Locality => Locality.Of(Household);

    /// <summary>The levels that have still to close it, the next one first; empty when it is closed or withdrawn.</summary>
    public ImmutableArray<LedgerHeading> Awaiting => Item.IsOpen ? Levels[Item.Confirmed.Length..] : [];

    /// <summary>By how many days it is, or was closed, after its last day; 0 when it is in time, has no last day, or was
    /// withdrawn.</summary>
    /// <param name="day">As of which day.</param>
    public int DaysLate(DateOnly day) => Item is { Due: { } due, WithdrawnOn: null }
        ? Math.Max(0, (Item.ClosedOn ?? day).DayNumber - due.DayNumber)
        : 0;

    private static int Compare(LedgerItem one, LedgerItem other)
    {
        var order = Locality.Compare(one.Locality, other.Locality);
        if (order == 0)
            order = string.CompareOrdinal(one.Household.Id, other.Household.Id);
        // Two cases of one household have items of the same number.
        if (order == 0)
            order = one.Item.Number.CompareTo(other.Item.Number);
        return order != 0 ? order : one.Item.OpenedOn.CompareTo(other.Item.OpenedOn);
    }
}
