using System.Runtime.InteropServices;
using HousingRules.Evaluation;

namespace HousingRules.Rosters.Deciding;

/// <summary>What was decided in one town.</summary>
public sealed class TownTally
{
    private const int Most = 4_096;

    // Counted by reference while the determinations are few, and by what they say once they are many.
    private readonly Dictionary<Determination, int> _pending = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<DeterminationStatus, int> _statuses = [];
    private readonly Dictionary<(string RuleSet, string Outcome), int> _outcomes = [];
    private readonly Dictionary<string, int> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AmountTally> _amounts = new(StringComparer.Ordinal);

    internal TownTally()
    {
    }

    /// <summary>How many households were decided.</summary>
    public int Households { get; private set; }

    /// <summary>How many of them have something to do for certain.</summary>
    public int WithDuties { get; private set; }

    /// <summary>How many rows could not be read.</summary>
    public int Problems { get; internal set; }

    /// <summary>How many households there are of each status.</summary>
    public IReadOnlyDictionary<DeterminationStatus, int> Statuses => _statuses;

    /// <summary>How many households have an outcome for certain, by rule set and name.</summary>
    public IReadOnlyDictionary<(string RuleSet, string Outcome), int> Outcomes => _outcomes;

    /// <summary>For how many households a fact is unknown and matters, by its name.</summary>
    public IReadOnlyDictionary<string, int> Missing => _missing;

    /// <summary>What is paid, by the outcome's name.</summary>
    public IReadOnlyDictionary<string, AmountTally> Amounts => _amounts;

    internal void Add(Determination determination)
    {
        if (_pending.Count == Most)
            Settle();
        CollectionsMarshal.GetValueRefOrAddDefault(_pending, determination, out _)++;
    }

    internal void Add(TownTally other)
    {
        other.Settle();
        Households += other.Households;
        WithDuties += other.WithDuties;
        Problems += other.Problems;
        Sum(_statuses, other._statuses);
        Sum(_outcomes, other._outcomes);
        Sum(_missing, other._missing);
        foreach (var (outcome, amounts) in other._amounts)
            Paid(outcome).Add(amounts);
    }

    internal void Settle()
    {
        foreach (var (determination, count) in _pending)
        {
            Households += count;
            WithDuties += determination.Duties.IsEmpty ? 0 : count;
            Count(_statuses, determination.Status, count);
            foreach (var set in determination.Outcomes)
            {
                foreach (var outcome in set.Certain)
                    Count(_outcomes, (set.RuleSet.Name, outcome.Name), count);
            }

            foreach (var fact in determination.Missing)
                Count(_missing, fact.Name, count);
            foreach (var amount in determination.Amounts)
                Paid(amount.Outcome.Name).Add(amount, count);
        }

        _pending.Clear();
    }

    private AmountTally Paid(string outcome)
    {
        if (!_amounts.TryGetValue(outcome, out var paid))
            _amounts[outcome] = paid = new();
        return paid;
    }

    private static void Sum<TKey>(Dictionary<TKey, int> to, Dictionary<TKey, int> from)
        where TKey : notnull
    {
        foreach (var (key, count) in from)
            Count(to, key, count);
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key, int count)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + count;
}
