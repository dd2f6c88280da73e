using HousingRules.Facts;

namespace HousingRules.Rosters.Deciding;

/// <summary>What a cell's text means in its column, with a number for it.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="Number">A number among those of the column: 0 for what is left out, <see cref="CellReader.NoNumber"/> when there are too
/// many to number.</param>
/// <param name="LeavesUnknown">Whether the fact is not known by it.</param>
internal sealed record NumberedMeaning(CellMeaning Meaning, byte Number, bool LeavesUnknown);
