using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What is written of one thing: its properties, each as people read it.</summary>
internal sealed record Written(string Kind, string Name, LocalizedText Label, ImmutableArray<(string Property, LocalizedText Value)> Values);

/// <summary>Finds what is written differently of things that have the same names.</summary>
internal static class NamedValues
{
    /// <summary>The properties that differ of what both have, in the order of the policy after, and then of the one before.</summary>
    public static IEnumerable<WrittenChange> Changes(IReadOnlyCollection<Written> before, IReadOnlyCollection<Written> after)
    {
        var old = before.DistinctBy(w => (w.Kind, w.Name)).ToDictionary(w => (w.Kind, w.Name));
        foreach (var now in after.DistinctBy(w => (w.Kind, w.Name)))
        {
            if (!old.TryGetValue((now.Kind, now.Name), out var was))
                continue;
            foreach (var property in was.Values.Concat(now.Values).Select(v => v.Property).Distinct(StringComparer.Ordinal))
            {
                var (first, second) = (Value(was, property), Value(now, property));
                if (first != second)
                    yield return new(now.Kind, now.Name, now.Label, property, first, second);
            }
        }
    }

    /// <summary>The same, and what only one of them has.</summary>
    public static IEnumerable<WrittenChange> ChangesAndNames(
        IReadOnlyCollection<Written> before,
        IReadOnlyCollection<Written> after,
        string property) =>
    [
        .. Only(before, after).Select(w => new WrittenChange(w.Kind, w.Name, w.Label, property, w.Label, null)),
        .. Only(after, before).Select(w => new WrittenChange(w.Kind, w.Name, w.Label, property, null, w.Label)),
        .. Changes(before, after),
    ];

    private static IEnumerable<Written> Only(IReadOnlyCollection<Written> one, IReadOnlyCollection<Written> other)
    {
        var names = other.Select(w => (w.Kind, w.Name)).ToHashSet();
        return one.Where(w => !names.Contains((w.Kind, w.Name))).DistinctBy(w => (w.Kind, w.Name));
    }

    private static LocalizedText? Value(Written written, string property)
    {
        var values = written.Values.Where(v => v.Property == property).ToArray();
        return values.Length == 0 ? null : values[0].Value;
    }
}
