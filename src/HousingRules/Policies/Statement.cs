using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>One normative statement of the source text.</summary>
/// <param name="Id">Its id, as rules cite it.</param>
/// <param name="Clause">Where it stands in the text.</param>
/// <param name="Quote">Its words, verbatim.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="NotComputable">Why no program can decide it; null when one can.</param>
public sealed record Statement(string Id, string Clause, string Quote, LocalizedText Meaning, string? NotComputable)
{
    internal FilePosition Position { get; init; } = FilePosition.Nowhere;
}
