namespace HousingRules.Facts;

/// <summary>Says that a property holds no fact, though it is called like one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FactIgnoreAttribute : Attribute;
