namespace System.Linq;

/// <summary>What .NET 8 does not have yet.</summary>
internal static class Enumerables
{
    /// <summary>The items with their places, counted from 0.</summary>
    public static IEnumerable<(int Index, T Item)> Index<T>(this IEnumerable<T> source)
    {
        var index = 0;
        foreach (var item in source)
            yield return (index++, item);
    }

    /// <summary>How many items have each key, in the order in which the keys first come.</summary>
    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        this IEnumerable<T> source,
        Func<T, TKey> keyOf,
        IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull => source.GroupBy(keyOf, comparer).Select(group => KeyValuePair.Create(group.Key, group.Count()));
}
