namespace HousingRules.Rosters.Reading;

/// <summary>A header that was found.</summary>
/// <param name="Headers">The headers, up to the last that is not empty.</param>
/// <param name="FirstRow">The first row that belongs to it, counted from 0.</param>
/// <param name="LastRow">The last row that belongs to it.</param>
/// <param name="Known">How many of its cells mean something.</param>
/// <param name="Facts">How many of its cells mean facts.</param>
/// <param name="HasId">Whether one of its cells is the household's id.</param>
internal sealed record FoundHeader(string[] Headers, int FirstRow, int LastRow, int Known, int Facts, bool HasId);
