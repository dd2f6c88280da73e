namespace HousingRules.Benchmarks.HandWritten;

/// <summary>What a hand-written program would give its caller: an object of the outcomes' names, made once for each combination.</summary>
public sealed class HandWrittenCache
{
    private readonly Dictionary<HandWrittenOutcomes, HandWrittenDetermination> _made = [];

    public HandWrittenDetermination this[HandWrittenOutcomes outcomes]
    {
        get
        {
            if (!_made.TryGetValue(outcomes, out var determination))
                _made[outcomes] = determination = new(outcomes);
            return determination;
        }
    }
}

public sealed class HandWrittenDetermination(HandWrittenOutcomes outcomes)
{
    public IReadOnlyList<string> Outcomes { get; } =
    [
        .. Enum.GetValues<HandWrittenOutcomes>().Where(o => ulong.IsPow2((ulong)o) && outcomes.HasFlag(o)).Select(o => o.ToString()),
    ];
}
