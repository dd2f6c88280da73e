namespace HousingRules.Facts;

/// <summary>Says which fact a property holds, or which value an enum's member is, where their own names do not say so.</summary>
/// <param name="name">The fact's name, alias, label or header, in either language; or a set member's; or, on a member of an enum, a
/// value's.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class FactAttribute(string name) : Attribute
{
    /// <summary>The name of the fact, the set's member or the value.</summary>
    public string Name { get; } = name;
}
