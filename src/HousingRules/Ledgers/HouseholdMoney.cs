using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>What is due, agreed and paid in one household's case.</summary>
/// <param name="Household">The household.</param>
/// <param name="CaseOpenedOn">The day on which the case was opened.</param>
/// <param name="Routes">By route; only routes by which something is.</param>
public sealed record HouseholdMoney(HouseholdIdentity Household, DateOnly CaseOpenedOn, ImmutableArray<RouteTotal> Routes)
{
    private readonly Sequence<RouteTotal> _routes = Routes;

    /// <summary>By route; only routes by which something is.</summary>
    public ImmutableArray<RouteTotal> Routes { get => _routes; init => _routes = value; }

    /// <summary>The order of the ledgers: county, town, village, household, and the day on which the case was opened.</summary>
    public static IComparer<HouseholdMoney> Order { get; } = Comparer<HouseholdMoney>.Create(Compare);

    /// <summary>Where the household is.</summary>
    public Locality Locality => Locality.Of(Household);

    /// <summary>Adds up the movements of one case.</summary>
    /// <param name="postings">Its movements, as <see cref="LedgerPostings.Of"/> gives them; in any order.</param>
    /// <param name="day">As of which day; movements after it are left out.</param>
    /// <returns>Null when no money moves by that day.</returns>
    public static HouseholdMoney? Of(ImmutableArray<LedgerPosting> postings, DateOnly day)
    {
        var account = new LedgerAccount();
        foreach (var posting in postings)
        {
            if (posting.Money is { } money && posting.Day <= day)
                account.Move(money);
        }

        return account.Line(default).Routes is { IsEmpty: false } routes
            ? new(postings[0].Household, postings[0].CaseOpenedOn, routes)
            : null;
    }

    private static int Compare(HouseholdMoney one, HouseholdMoney other)
    {
        var order = Locality.Compare(one.Locality, other.Locality);
        if (order == 0)
            order = string.CompareOrdinal(one.Household.Id, other.Household.Id);
        return order != 0 ? order : one.CaseOpenedOn.CompareTo(other.CaseOpenedOn);
    }
}
