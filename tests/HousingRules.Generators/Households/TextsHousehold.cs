using System.Collections.Immutable;

namespace HousingRules.Generators.Households;

/// <summary>A string wherever a value is one of several, as records read from a database often have it.</summary>
public sealed class TextsHousehold : YesNoFacts
{
    public ImmutableArray<string> Categories { get; init; } = [];

    public string OriginalGrade { get; init; } = "none";

    public string ReappraisedGrade { get; init; } = "none";

    public string CurrentGrade { get; init; } = "none";

    public string ChosenMeasure { get; init; } = "none";

    public string ConstructionMode { get; init; } = "none";

    public string RelocatedBy { get; init; } = "none";

    public string ReceivingHouseGrade { get; init; } = "none";
}
