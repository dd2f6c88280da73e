using HousingRules.Facts;

namespace HousingRules.Host.Determining;

/// <summary>What the user should know once, and not for every row. It may be used by many threads at once.</summary>
internal sealed class Remarks
{
    private const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LocalizedText> _all = [];

    /// <summary>Whether a key was never seen before.</summary>
    public bool IsNew(string key)
    {
        lock (_gate)
            return _seen.Count < Most && _seen.Add(key);
    }

    public void Add(LocalizedText remark)
    {
        lock (_gate)
            _all.Add(remark);
    }

    /// <summary>All remarks, in the order they were made.</summary>
    public IReadOnlyList<LocalizedText> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }
}
