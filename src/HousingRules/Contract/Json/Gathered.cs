using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HousingRules.Contract;

/// <summary>Items of an array whose length is not known yet. Most are few: they are kept on the stack until the array is made.</summary>
internal struct Gathered<T>
{
    private Few _few;
    private List<T>? _more;

    public int Count { get; private set; }

    public readonly T this[int index] => index < Few.Length ? _few[index] : _more![index - Few.Length];

    public void Add(T item)
    {
        if (Count < Few.Length)
            _few[Count] = item;
        else
            (_more ??= []).Add(item);
        Count++;
    }

    public readonly ImmutableArray<T> ToImmutable()
    {
        if (Count == 0)
            return [];
        var items = new T[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = this[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 6;

        private T _first;
    }
}
