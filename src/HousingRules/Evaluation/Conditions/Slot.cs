using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A place of a fact sheet: a whole fact, or one member of a set.</summary>
internal sealed record Slot(FactDeclaration Fact, int Member)
{
    public int Index => Fact.Slot + Member;

    public bool IsMember => Fact.Type is SetType;

    public FactOption? Option => IsMember ? Fact.Options[Member] : null;

    public LocalizedText Label => IsMember ? Fact.Options[Member].Label : Fact.Label;
}
