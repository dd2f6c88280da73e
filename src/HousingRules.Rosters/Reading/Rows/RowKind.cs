namespace HousingRules.Rosters.Reading;

/// <summary>What a row below the header is.</summary>
internal enum RowKind
{
    Household,
    Blank,
    Total,
    Note,
    RepeatedHeader,

    /// <summary>It says something of a household, and no id tells of which.</summary>
    Nameless,

    /// <summary>It is another table's header, or stands below one: its cells are not what the roster's header says.</summary>
    Misplaced,
}
