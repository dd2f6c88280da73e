using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>What figures are about: a problem, a level, a state, a mark, a route of payment.</summary>
/// <param name="Order">Its place among those that the policy declares.</param>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
public sealed record LedgerHeading(int Order, string Name, LocalizedText Label)
{
    // Two versions of a policy may declare a name at different places, or under different words.
    internal static int Compare(LedgerHeading one, LedgerHeading other)
    {
        var order = one.Order.CompareTo(other.Order);
        if (order == 0)
            order = string.CompareOrdinal(one.Name, other.Name);
        if (order == 0)
            order = string.CompareOrdinal(one.Label.Chinese, other.Label.Chinese);
        return order != 0 ? order : string.CompareOrdinal(one.Label.English, other.Label.English);
    }
}
