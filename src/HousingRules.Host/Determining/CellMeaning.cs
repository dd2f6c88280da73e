using HousingRules.Facts;

namespace HousingRules.Host.Determining;

/// <summary>What a cell's text means in its column.</summary>
/// <param name="Value">The fact's value, when the column holds the whole fact.</param>
/// <param name="IsMember">Whether the household is a member, when the column is about one; null when that is unknown.</param>
/// <param name="Code">A number for the value among those of the column: 0 for the omitted value, <see cref="CellReader.NoCode"/> when there
/// are too many to number.</param>
/// <param name="Problem">Why the text could not be read; null when it could.</param>
/// <param name="IsUnknown">Whether it says that something is unknown.</param>
internal sealed record CellMeaning(FactValue Value, bool? IsMember, byte Code, LocalizedText? Problem, bool IsUnknown);
