namespace HousingRules.Host.Rosters;

/// <summary>What a row below the header is.</summary>
internal enum RowKind
{
    Household,
    Blank,
    Total,
    Note,
    RepeatedHeader,
}
