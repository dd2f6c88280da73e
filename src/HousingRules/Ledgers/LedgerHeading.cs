using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>What figures are about: a problem, a level, a state, a mark, a route of payment.</summary>
/// <param name="Order">Its place among those that the policy declares.</param>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
public sealed record LedgerHeading(int Order, string Name, LocalizedText Label)
{
    /// <summary>The order in which figures stand: the policy's, and among two versions of a policy, which may declare a name at different
    /// places or under different words, that of the names and of the words.</summary>
    public static IComparer<LedgerHeading> InOrder { get; } = Comparer<LedgerHeading>.Create(Compare);

    private static int Compare(LedgerHeading one, LedgerHeading other)
    {
        var order = one.Order.CompareTo(other.Order);
        if (order == 0)
            order = string.CompareOrdinal(one.Name, other.Name);
        if (order == 0)
            order = string.CompareOrdinal(one.Label.Chinese, other.Label.Chinese);
        return order != 0 ? order : string.CompareOrdinal(one.Label.English, other.Label.English);
    }
}
