using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A slot of a fact sheet: a whole fact, or one member of a set.</summary>
internal sealed record Slot(FactDeclaration Fact, int Member)
{
    public int SheetIndex => Fact.FirstIndex + Member;

    public bool IsMember => Fact.Type is SetType;

    /// <summary>Whether its codes are numbers that can be compared.</summary>
    public bool IsNumber => Fact.Type.Shape == ValueShape.Number;

    /// <summary>How many values there are, where they are options or yes and no.</summary>
    public int Values => IsMember || Fact.Options.IsEmpty ? 2 : Fact.Options.Length;

    public FactOption? Option => IsMember ? Fact.Options[Member] : null;

    public LocalizedText Label => IsMember ? Fact.Options[Member].Label : Fact.Label;
}
