using System.Collections.Immutable;
using HousingRules.Cases;

namespace HousingRules.Host.Pages;

/// <summary>A form that was handed in and not taken: what was typed, and why not.</summary>
/// <param name="Event">The kind of event by its name; empty for a withdrawal.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="CommandId">The id under which it is tried again.</param>
public sealed record Attempt(string Event, Typed Typed, string CommandId)
{
    /// <summary>Why it was refused.</summary>
    public ImmutableArray<Refusal> Refusals { get; init; } = [];

    /// <summary>The entry whose event would no longer be lawful after a correction; null for none.</summary>
    public int? RefusedEntry { get; init; }

    /// <summary>Whether the case had changed meanwhile.</summary>
    public bool IsConflict { get; init; }

    /// <summary>What was added meanwhile.</summary>
    public ImmutableArray<CaseEntry> Since { get; init; } = [];
}
