namespace HousingRules.Contract;

/// <summary>Names of which none may come twice.</summary>
internal struct NamesOnce
{
    // Most objects have few names: the set is made where it pays.
    private const int Few = 8;

    private List<string>? _few;
    private HashSet<string>? _many;

    /// <summary>The name, if it has not come before.</summary>
    public string Next(string name)
    {
        _few ??= [];
        if (_few.Count == Few)
            _many ??= new(_few, StringComparer.Ordinal);
        if (_many is null ? _few.Contains(name) : !_many.Add(name))
            throw KeySet.Twice(name);
        if (_many is null)
            _few.Add(name);
        return name;
    }
}
