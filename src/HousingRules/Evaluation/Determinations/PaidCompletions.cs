using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What a household of which something is unknown is paid in each of its completions.</summary>
/// <param name="amounts">The amounts of the policy.</param>
/// <param name="unknown">The slots that are unknown.</param>
/// <param name="codes">The household's codes.</param>
/// <param name="completions">How many completions there are.</param>
internal sealed class PaidCompletions(Amounts amounts, List<int> unknown, long[] codes, int completions)
{
    // Each completion is reckoned at its corners; beyond this a bound of all of them is told.
    private const int MostReckoned = 1 << 12;

    private readonly long[] _through = [.. codes];
    private readonly long[] _asked = [.. codes];
    private readonly AmountRange?[]?[] _ranges = new AmountRange?[completions <= MostReckoned ? completions : 0][];
    private readonly HashSet<FactDeclaration> _moving = [];

    /// <summary>Whether any completion pays anything.</summary>
    public bool PaysAnything { get; private set; }

    /// <summary>The facts on which an amount hangs within a completion's region.</summary>
    public IEnumerable<FactDeclaration> Moving => _moving;

    /// <summary>The greatest code of a slot in the completion that is being decided.</summary>
    public void Through(int slot, long code) => _through[slot] = code;

    /// <summary>Reckons what one completion pays.</summary>
    public void Add(int completion, Determination decided, long[] from)
    {
        PaysAnything |= !decided.Carried.IsEmpty;
        if (completion >= _ranges.Length)
            return;
        var ranges = amounts.Of(decided, from, _through);
        _ranges[completion] = ranges;
        _moving.UnionWith(amounts.Moving(decided, ranges, unknown, from, _through));
    }

    /// <summary>Where the completions were too many, asks for all of them at once.</summary>
    public void Ask(Determination[] decided)
    {
        if (_ranges.Length == 0)
            _moving.UnionWith(amounts.Open(decided, _asked).Missing);
    }

    /// <summary>Whether two completions pay alike.</summary>
    public bool AreAlike(int one, int other) =>
        _ranges.Length == 0 || _ranges[one].AsSpan().SequenceEqual(_ranges[other]);

    /// <summary>What is certain and possible, with what is paid.</summary>
    public Determination With(Determination decided) => _ranges.Length == 0
        ? decided.With(amounts.Open(decided.Outcomes, _asked).Amounts, null)
        : amounts.Unknown(decided, _ranges!);
}
