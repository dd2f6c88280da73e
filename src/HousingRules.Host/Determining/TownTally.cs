using System.Runtime.InteropServices;
using HousingRules.Evaluation;

namespace HousingRules.Host.Determining;

/// <summary>What was decided in one town.</summary>
internal sealed class TownTally
{
    private const int Most = 4_096;

    // Counted by reference while the determinations are few, and by what they say once they are many.
    private readonly Dictionary<Determination, int> _pending = new(ReferenceEqualityComparer.Instance);

    public int Households { get; private set; }

    public int WithDuties { get; private set; }

    public int Problems { get; set; }

    public Dictionary<DeterminationStatus, int> Statuses { get; } = [];

    /// <summary>How many households have an outcome for certain, by rule set and name.</summary>
    public Dictionary<(string RuleSet, string Outcome), int> Outcomes { get; } = [];

    /// <summary>For how many households a fact is unknown and matters, by its name.</summary>
    public Dictionary<string, int> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>What is paid, by the outcome's name.</summary>
    public Dictionary<string, AmountTally> Amounts { get; } = new(StringComparer.Ordinal);

    public void Add(Determination determination)
    {
        if (_pending.Count == Most)
            Settle();
        CollectionsMarshal.GetValueRefOrAddDefault(_pending, determination, out _)++;
    }

    public void Add(TownTally other)
    {
        other.Settle();
        Households += other.Households;
        WithDuties += other.WithDuties;
        Problems += other.Problems;
        Sum(Statuses, other.Statuses);
        Sum(Outcomes, other.Outcomes);
        Sum(Missing, other.Missing);
        foreach (var (outcome, amounts) in other.Amounts)
            Paid(outcome).Add(amounts);
    }

    public void Settle()
    {
        foreach (var (determination, count) in _pending)
        {
            Households += count;
            WithDuties += determination.Duties.IsEmpty ? 0 : count;
            Count(Statuses, determination.Status, count);
            foreach (var set in determination.Outcomes)
            {
                foreach (var outcome in set.Certain)
                    Count(Outcomes, (set.RuleSet.Name, outcome.Name), count);
            }

            foreach (var fact in determination.Missing)
                Count(Missing, fact.Name, count);
            foreach (var amount in determination.Amounts)
                Paid(amount.Outcome.Name).Add(amount, count);
        }

        _pending.Clear();
    }

    private AmountTally Paid(string outcome)
    {
        if (!Amounts.TryGetValue(outcome, out var paid))
            Amounts[outcome] = paid = new();
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
