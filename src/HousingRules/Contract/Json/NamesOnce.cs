namespace HousingRules.Contract;

/// <summary>Names of which none may come twice.</summary>
internal struct NamesOnce
{
    // Most objects have few names: a set is made where it pays.
    private const int Few = 12;

    private Gathered<string> _few;
    private HashSet<string>? _many;

    /// <summary>The name, if it has not come before.</summary>
    public string Next(string name)
    {
        if (!IsNew(name))
            throw KeySet.Twice(name);
        return name;
    }

    private bool IsNew(string name)
    {
        if (_many is not null)
            return _many.Add(name);
        for (var i = 0; i < _few.Count; i++)
        {
            if (_few[i] == name)
                return false;
        }

        _few.Add(name);
        if (_few.Count == Few)
            _many = new(_few.ToImmutable(), StringComparer.Ordinal);
        return true;
    }
}
