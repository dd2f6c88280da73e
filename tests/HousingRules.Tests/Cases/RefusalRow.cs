using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What becomes of an event.</summary>
internal enum How
{
    Refused,

    /// <summary>Recorded, and the case thrown back.</summary>
    SetBack,

    /// <summary>Recorded, with a word about it.</summary>
    Warned,

    /// <summary>Recorded, and what did not follow by the last of the days told as a warning of the case.</summary>
    Awaited,
}

/// <summary>A case, what is tried on it, and what must be said.</summary>
internal sealed record RefusalRow(
    How How,
    string Household,
    string History,
    string Event,
    string Codes,
    string State,
    string Clause,
    string? Earliest = null)
{
    public IEnumerable<Refusal> Told(CaseDecision decided, DateOnly day) => How switch
    {
        How.Refused => decided.Refusals,
        How.SetBack => decided.Record!.Reports,
        How.Warned => decided.Record!.Warnings,
        _ => decided.File.On(day.AddDays(31)).Warnings,
    };
}
