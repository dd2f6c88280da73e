namespace HousingRules.Generators.Households;

/// <summary>A household as a developer of a county's system would write it: enums and booleans. Its categories are in the classes that
/// follow.</summary>
public abstract class Household : YesNoFacts
{
    public Grade OriginalGrade { get; set; }

    public Grade ReappraisedGrade { get; set; }

    public Grade CurrentGrade { get; set; }

    public Measure ChosenMeasure { get; set; }

    public ConstructionMode ConstructionMode { get; set; }

    public RelocationMode RelocatedBy { get; set; }

    public Grade ReceivingHouseGrade { get; set; }

    public TextsHousehold WithTexts(Categories categories) => CopyTo(new TextsHousehold
    {
        Categories = [.. Enum.GetValues<Categories>().Where(c => c != Categories.None && categories.HasFlag(c)).Select(c => c.ToString())],
        OriginalGrade = OriginalGrade.ToString(),
        ReappraisedGrade = ReappraisedGrade.ToString(),
        CurrentGrade = CurrentGrade.ToString(),
        ChosenMeasure = ChosenMeasure.ToString(),
        ConstructionMode = ConstructionMode.ToString(),
        RelocatedBy = RelocatedBy.ToString(),
        ReceivingHouseGrade = ReceivingHouseGrade.ToString(),
    });
}
