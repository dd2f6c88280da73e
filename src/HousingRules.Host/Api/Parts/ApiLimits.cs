namespace HousingRules.Host.Api;

/// <summary>How much one key may ask.</summary>
internal sealed record ApiLimits
{
    /// <summary>Requests of a key in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Requests of a key at once that add up, check or carry many commands.</summary>
    public int LargeAtOnce { get; init; } = 2;

    /// <summary>The bytes of a body.</summary>
    public long MostBytes { get; init; } = 256 * 1024;

    /// <summary>The bytes of a body with many commands.</summary>
    public long MostBytesOfMany { get; init; } = 32 * 1024 * 1024;

    /// <summary>The commands of one request.</summary>
    public int MostCommands { get; init; } = 10_000;

    /// <summary>The commands that are stored together.</summary>
    public int Together { get; init; } = 100;

    /// <summary>How long a request may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take that adds up, checks or carries many commands.</summary>
    public TimeSpan LongPatience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a request waits for a check that is running.</summary>
    public TimeSpan CheckPatience { get; init; } = TimeSpan.FromSeconds(20);
}
