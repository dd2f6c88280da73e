using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>Writes down what each case has in the ledgers. Places, states and milestones that many cases share are held once.</summary>
internal sealed class BookMaking(DateOnly day)
{
    private readonly List<BookCase> _cases = [];
    private readonly Dictionary<object, object> _shared = [];

    /// <summary>The cases, in the order in which they were added.</summary>
    public IReadOnlyList<BookCase> Cases => _cases;

    public void Add(KeptCase kept, ImmutableArray<LedgerPosting> postings, CaseStanding standing)
    {
        // The postings of an item follow each other in time: the last one by the day says how it is.
        var items = new SortedDictionary<int, LedgerItem>();
        foreach (var posting in postings)
        {
            if (posting.Item is { } item && posting.Day <= day)
                items[item.Item.Number] = item;
        }

        var place = Locality.Of(standing.File.Household);
        _cases.Add(new(
            kept.Id,
            new(Once(place.County), Once(place.Town), Once(place.Village)),
            State(kept.Procedure, standing.State),
            standing.Deadlines.Any(d => d.IsStructurallyLate),
            [.. items.Values.Select(i => BookItem.Of(i, day))],
            HouseholdMoney.Of(postings, day)?.Routes ?? [],
            [.. standing.Deadlines.Select(d => new BookDeadline(Once(d.Milestone), d.MetOn is not null, d.DaysLate))],
            [.. standing.Marks.Index().Where(m => m.Item.Holds == true).Select(
                m => Once(new LedgerHeading(m.Index, m.Item.Name, m.Item.Label)))]));
    }

    // The same heading as the ledger's own, which has a state's place among those of its procedure.
    private LedgerHeading State(Procedure procedure, ProcedureState state) =>
        Once(new LedgerHeading(procedure.States.Index().First(s => s.Item.Name == state.Name).Index, state.Name, state.Label));

    private T Once<T>(T value)
        where T : notnull
    {
        if (_shared.TryGetValue(value, out var before))
            return (T)before;
        _shared[value] = value;
        return value;
    }
}
