using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What is written of one thing: its properties, each as people read it.</summary>
internal sealed record Written(string Kind, string Name, LocalizedText Label, ImmutableArray<WrittenValue> Values);

/// <summary>A property as people read it. A condition is the same when its diagram is, however it is worded.</summary>
internal sealed record WrittenValue(string Property, LocalizedText Value, int? Condition = null)
{
    public static implicit operator WrittenValue((string Property, LocalizedText Value) written) => new(written.Property, written.Value);

    public bool IsSame(WrittenValue? other) => other is not null
        && (Condition is null ? other.Condition is null && Value == other.Value : Condition == other.Condition);
}

/// <summary>A property that is written differently, as it was and as it is; null where one of them has none.</summary>
internal sealed record DifferingValue(Written Of, WrittenValue? Before, WrittenValue? After)
{
    public WrittenChange Told => new(Of.Kind, Of.Name, Of.Label, (After ?? Before)!.Property, Before?.Value, After?.Value);
}

/// <summary>Finds what is written differently of things that have the same names.</summary>
internal static class NamedValues
{
    /// <summary>The properties that differ of what both have, in the order of the things after.</summary>
    public static IEnumerable<DifferingValue> Differing(IReadOnlyCollection<Written> before, IReadOnlyCollection<Written> after)
    {
        var old = before.DistinctBy(w => (w.Kind, w.Name)).ToDictionary(w => (w.Kind, w.Name));
        foreach (var now in after.DistinctBy(w => (w.Kind, w.Name)))
        {
            if (!old.TryGetValue((now.Kind, now.Name), out var was))
                continue;
            foreach (var property in was.Values.Concat(now.Values).Select(v => v.Property).Distinct(StringComparer.Ordinal))
            {
                var (first, second) = (Value(was, property), Value(now, property));
                if (first is null || !first.IsSame(second))
                    yield return new(now, first, second);
            }
        }
    }

    /// <summary>The same, as it is told.</summary>
    public static IEnumerable<WrittenChange> Changes(IReadOnlyCollection<Written> before, IReadOnlyCollection<Written> after) =>
        Differing(before, after).Select(d => d.Told);

    /// <summary>Those of some things that are not among others.</summary>
    public static IEnumerable<Written> Only(IReadOnlyCollection<Written> one, IReadOnlyCollection<Written> other)
    {
        var names = other.Select(w => (w.Kind, w.Name)).ToHashSet();
        return one.Where(w => !names.Contains((w.Kind, w.Name))).DistinctBy(w => (w.Kind, w.Name));
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

    private static WrittenValue? Value(Written written, string property) => written.Values.FirstOrDefault(v => v.Property == property);
}
