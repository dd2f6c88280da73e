using System.Collections.Immutable;

namespace HousingRules.Facts;

/// <summary>An array that is equal to another with the same items in the same order. A record that keeps its arrays so keeps the equality
/// that records promise.</summary>
internal readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>
{
    private readonly ImmutableArray<T> _items = items;

    public static implicit operator Sequence<T>(ImmutableArray<T> items) => new(items);

    public static implicit operator ImmutableArray<T>(Sequence<T> sequence) => sequence._items;

    public bool Equals(Sequence<T> other) => _items == other._items
        || (_items.IsDefault == other._items.IsDefault && _items.AsSpan().SequenceEqual(other._items.AsSpan(), null));

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items.AsSpan())
            hash.Add(item);
        return hash.ToHashCode();
    }
}
