using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>What belongs to each of some things that are numbered, in their order; none where nothing was said of them.</summary>
internal readonly struct Numbered<TIndex, T>(ImmutableArray<T> values)
    where TIndex : struct, IIndex
{
    /// <summary>All of it, in order.</summary>
    public ImmutableArray<T> All => values.IsDefault ? [] : values;

    public bool IsEmpty => values.IsDefaultOrEmpty;

    public int Length => All.Length;

    public T this[TIndex index] => values[index.Value];

    public Numbered<TIndex, T> With(TIndex index, T value) => new(values.SetItem(index.Value, value));

    public ImmutableArray<T>.Enumerator GetEnumerator() => All.GetEnumerator();

    public override string ToString() => string.Join(' ', All);

    public static implicit operator Numbered<TIndex, T>(ImmutableArray<T> values) => new(values);
}
