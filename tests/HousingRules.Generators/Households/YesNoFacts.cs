namespace HousingRules.Generators.Households;

/// <summary>What is yes or no of a household; a nullable where the town may not have decided yet.</summary>
public abstract class YesNoFacts
{
    public bool HousingHazardSuspected { get; set; }

    public bool OnSuspectedList { get; set; }

    public bool NoHouse { get; set; }

    public bool Rectified { get; set; }

    public bool ReappraisedAfterRectification { get; set; }

    public bool Renovated { get; set; }

    public bool NewHazardFound { get; set; }

    public bool DisasterDamage { get; set; }

    public bool AffectsAppearance { get; set; }

    public bool ImprovementOpinion { get; set; }

    public bool RelocationAgreementSigned { get; set; }

    public bool StillLivesInOldHouse { get; set; }

    public bool OldHouseDangerous { get; set; } = true;

    public bool OldHouseDemolished { get; set; }

    public bool? ThreatensNeighbours { get; set; }

    public bool WaterCut { get; set; }

    public bool PowerCut { get; set; }

    public bool BelongingsCleared { get; set; }

    public bool DoorLocked { get; set; }

    protected T CopyTo<T>(T other)
        where T : YesNoFacts
    {
        var common = GetType().IsAssignableTo(typeof(Household)) && other is Household ? typeof(Household) : typeof(YesNoFacts);
        foreach (var property in common.GetProperties())
            property.SetValue(other, property.GetValue(this));
        return other;
    }
}
