namespace HousingRules.Host.Casework;

/// <summary>What a figure is about.</summary>
internal enum BookSubject
{
    Nothing,
    Problem,
    Level,
    Route,
    State,
    Mark,
    Milestone,
}
