namespace HousingRules.Evaluation;

/// <summary>Determinations by a word: the mask of what holds, or the facts side by side. Looking one up takes a hash and a comparison, no
/// lock and no memory.</summary>
/// <param name="longest">How many it keeps; a policy of very many shapes is decided without the table rather than without end.</param>
internal sealed class RememberedTable(int longest)
{
    private readonly object _growing = new();
    private Entry[] _entries = new Entry[1 << 8];
    private int _count;

    /// <summary>The determination; null when the table has none.</summary>
    public Determination? Find(ulong packed)
    {
        var entries = Volatile.Read(ref _entries);
        for (var i = Slot(packed, entries.Length); ; i = i + 1 & entries.Length - 1)
        {
            // An entry is written once, the determination last: seen at all, it is seen whole.
            var determination = Volatile.Read(ref entries[i].Determination);
            if (determination is null || entries[i].Word == packed)
                return determination;
        }
    }

    /// <summary>Keeps a determination; another thread's, if one came first.</summary>
    public Determination Add(ulong packed, Determination made)
    {
        lock (_growing)
        {
            if (Find(packed) is { } other)
                return other;
            if (_count >= longest)
                return made;
            if (_count * 2 >= _entries.Length)
                Volatile.Write(ref _entries, Grown(_entries));
            Put(_entries, packed, made);
            _count++;
            return made;
        }
    }

    private static Entry[] Grown(Entry[] entries)
    {
        var grown = new Entry[entries.Length * 2];
        foreach (var entry in entries.Where(e => e.Determination is not null))
            Put(grown, entry.Word, entry.Determination!);
        return grown;
    }

    private static void Put(Entry[] entries, ulong packed, Determination determination)
    {
        var i = Slot(packed, entries.Length);
        while (entries[i].Determination is not null)
            i = i + 1 & entries.Length - 1;
        entries[i].Word = packed;
        Volatile.Write(ref entries[i].Determination, determination);
    }

    // Fibonacci hashing: the high bits of the product depend on every bit of the word.
    private static int Slot(ulong packed, int length) => (int)(packed * 0x9E3779B97F4A7C15UL >> 40) & length - 1;

    private struct Entry
    {
        public ulong Word;
        public Determination? Determination;
    }
}
