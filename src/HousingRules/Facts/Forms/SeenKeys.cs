namespace HousingRules.Facts;

/// <summary>Which of an object's keys have been read. Few objects have more than 64 keys.</summary>
internal struct SeenKeys
{
    private ulong _first;
    private HashSet<int>? _beyond;

    /// <summary>Notes a key.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool Add(int key)
    {
        if (key >= 64)
            return (_beyond ??= []).Add(key);
        var before = _first;
        _first |= 1UL << key;
        return _first != before;
    }

    /// <summary>Whether one of the first 64 keys was read.</summary>
    public readonly bool Has(int key) => (_first >> key & 1) != 0;
}
