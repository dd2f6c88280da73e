using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>Something that whoever hands in a roster should know of it as a whole.</summary>
/// <param name="Text">What it is and what can be done.</param>
/// <param name="NeedsDecision">Whether something was left out that may hold facts: the run is not done until somebody decides it, by
/// <see cref="RosterOptions"/> or in the file.</param>
public sealed record RosterRemark(LocalizedText Text, bool NeedsDecision = false);
