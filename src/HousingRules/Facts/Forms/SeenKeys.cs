namespace HousingRules.Facts;

/// <summary>Which of an object's keys have been read. Few objects have more than 64 keys.</summary>
internal struct SeenKeys
{
    private ulong _first;
    private HashSet<int>? _beyond;

    /// <summary>The key after the one noted last: what this library writes comes in order.</summary>
    public int Next { get; private set; }

    /// <summary>Notes a key.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool Add(int key)
    {
        Next = key + 1;
        if (key >= 64)
            return (_beyond ??= []).Add(key);
        var before = _first;
        _first |= 1UL << key;
        return _first != before;
    }

    /// <summary>Whether one of the first 64 keys was read.</summary>
    public readonly bool Has(int key) => (_first >> key & 1) != 0;
}
