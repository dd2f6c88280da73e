namespace HousingRules.Cases;

/// <summary>Which policy it is, however often it was loaded.</summary>
/// <param name="Name">The id and the first day.</param>
/// <param name="Digest">The digest over its files.</param>
internal readonly record struct PolicyKey(string Name, string Digest);
