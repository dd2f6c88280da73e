using HousingRules.Facts;

namespace HousingRules.Host.Terminal;

/// <summary>What the user should know once, and not for every row. It may be used by many threads at once.</summary>
internal sealed class RunWarnings
{
    private const int Most = 1_000;

    private readonly object _gate = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<LocalizedText> _all = [];

    /// <summary>Whether a key was never seen before.</summary>
    public bool IsNew(string key)
    {
        lock (_gate)
            return _seen.Count < Most && _seen.Add(key);
    }

    public void Add(LocalizedText warning)
    {
        lock (_gate)
            _all.Add(warning);
    }

    /// <summary>A warning of something that was left out and may matter: the run ends with findings.</summary>
    public void AddFinding(LocalizedText warning)
    {
        Add(warning);
        HasFindings = true;
    }

    /// <summary>Whether something was left out that may matter.</summary>
    public bool HasFindings { get; private set; }

    /// <summary>All warnings, in the order they were made.</summary>
    public IReadOnlyList<LocalizedText> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }
}
