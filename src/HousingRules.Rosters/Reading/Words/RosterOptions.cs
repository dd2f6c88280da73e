using System.Collections.Immutable;

namespace HousingRules.Rosters.Reading;

/// <summary>What somebody has decided about a roster's sheets and columns.</summary>
public sealed record RosterOptions
{
    /// <summary>Nothing was decided.</summary>
    public static RosterOptions None { get; } = new();

    /// <summary>The only sheet to read, by its name; null for the one that looks most like a roster, and those like it.</summary>
    public string? Sheet { get; init; }

    /// <summary>Sheets that are no part of the roster, by name; nothing is said of them.</summary>
    public ImmutableArray<string> IgnoredSheets { get; init; } = [];

    /// <summary>Columns that are no facts, by their header; they pass through, and nothing is said of them.</summary>
    public ImmutableArray<string> IgnoredColumns { get; init; } = [];

    /// <summary>Headers that a program appends itself: they pass through without a remark.</summary>
    public ImmutableArray<string> OwnHeaders { get; init; } = [];

    /// <summary>Whether JSON households become rows with a column for each key that any of them has: the file is then read twice.</summary>
    public bool EveryKey { get; init; }
}
