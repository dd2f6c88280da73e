using System.Collections.Concurrent;

namespace HousingRules.Evaluation.Determinations;

/// <summary>One determination for each distinct mask. Looking one up takes a hash and a comparison, no lock and no memory.</summary>
internal sealed class DeterminationTable(DeterminationFactory factory, int words)
{
    private const int Longest = 1 << 20;

    private readonly Lock _growing = new();
    private readonly ConcurrentDictionary<WideMask, Determination> _wide = new();
    private Entry[] _entries = new Entry[1 << 8];
    private int _count;

    public bool IsWide => words > 1;

    public int Words => words;

    /// <summary>The determination of a mask of one word.</summary>
    public Determination this[ulong mask]
    {
        get
        {
            var entries = Volatile.Read(ref _entries);
            for (var i = Slot(mask, entries.Length); ; i = i + 1 & entries.Length - 1)
            {
                // An entry is written once, the determination last: seen at all, it is seen whole.
                var determination = Volatile.Read(ref entries[i].Determination);
                if (determination is null)
                    return Add(mask);
                if (entries[i].Mask == mask)
                    return determination;
            }
        }
    }

    /// <summary>The determination of a mask of any width.</summary>
    public Determination this[ReadOnlySpan<ulong> mask]
    {
        get
        {
            if (!IsWide)
                return this[mask[0]];
            var key = new WideMask(mask.ToArray());
            if (_wide.TryGetValue(key, out var known))
                return known;
            return _wide.Count < Longest ? _wide.GetOrAdd(key, k => factory.Known(k.Words)) : factory.Known(mask);
        }
    }

    private Determination Add(ulong mask)
    {
        var made = factory.Known([mask]);
        lock (_growing)
        {
            if (Find(_entries, mask) is { } other)
                return other;
            // A policy of very many shapes is decided without the table rather than without end.
            if (_count >= Longest)
                return made;
            if (_count * 2 >= _entries.Length)
                Volatile.Write(ref _entries, Grown(_entries));
            Put(_entries, mask, made);
            _count++;
            return made;
        }
    }

    private static Determination? Find(Entry[] entries, ulong mask)
    {
        for (var i = Slot(mask, entries.Length); entries[i].Determination is { } determination; i = i + 1 & entries.Length - 1)
        {
            if (entries[i].Mask == mask)
                return determination;
        }

        return null;
    }

    private static Entry[] Grown(Entry[] entries)
    {
        var grown = new Entry[entries.Length * 2];
        foreach (var entry in entries.Where(e => e.Determination is not null))
            Put(grown, entry.Mask, entry.Determination!);
        return grown;
    }

    private static void Put(Entry[] entries, ulong mask, Determination determination)
    {
        var i = Slot(mask, entries.Length);
        while (entries[i].Determination is not null)
            i = i + 1 & entries.Length - 1;
        entries[i].Mask = mask;
        Volatile.Write(ref entries[i].Determination, determination);
    }

    // Fibonacci hashing: the high bits of the product depend on every bit of the mask.
    private static int Slot(ulong mask, int length) => (int)(mask * 0x9E3779B97F4A7C15UL >> 40) & length - 1;

    private struct Entry
    {
        public ulong Mask;
        public Determination? Determination;
    }

    private readonly record struct WideMask(ulong[] Words)
    {
        public bool Equals(WideMask other) => Words.AsSpan().SequenceEqual(other.Words);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var word in Words)
                hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
