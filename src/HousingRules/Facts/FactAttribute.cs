namespace HousingRules.Facts;

/// <summary>Says which fact a property holds, where the property's own name is not the fact's.</summary>
/// <param name="name">The fact's name, or a set member's.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FactAttribute(string name) : Attribute
{
    /// <summary>The fact's name, or a set member's.</summary>
    public string Name { get; } = name;
}
