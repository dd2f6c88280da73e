namespace HousingRules.Host.Terminal;

/// <summary>What a script can tell from a run.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Nothing was done: the input or the command cannot be used.</summary>
    public const int Failed = 1;

    /// <summary>It was done, and there is something to look at: a policy's findings, or rows of a roster.</summary>
    public const int Findings = 3;

    /// <summary>It was interrupted, and no file was written: 128 and the number of Ctrl-C's signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
