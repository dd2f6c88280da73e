namespace HousingRules.Facts;

/// <summary>The number of an option among those of its fact: of the values of a one-of, of the members of a set.</summary>
internal readonly record struct OptionIndex(int Value);
