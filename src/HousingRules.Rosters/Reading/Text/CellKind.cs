namespace HousingRules.Rosters.Reading;

/// <summary>What stands in a cell. All from <see cref="Error"/> on are faults: the cell holds something, and nobody can say what it
/// is.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing, or a text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that a spreadsheet shows as percent.</summary>
    Percent,

    /// <summary>A number that a spreadsheet shows as a day.</summary>
    Day,

    /// <summary>A number that a spreadsheet shows as a day with its time.</summary>
    DayAndTime,

    /// <summary>A number that a spreadsheet shows as a time.</summary>
    Time,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>An error, such as #N/A.</summary>
    Error,

    /// <summary>A formula whose result was never stored.</summary>
    NoResult,

    /// <summary>A number shown as a day that is none, such as 1900-02-29.</summary>
    NoDay,

    /// <summary>Something else than the cell that is merged over it shows.</summary>
    Covered,

    /// <summary>A text longer than a spreadsheet's cell can be.</summary>
    TooLong,

    /// <summary>Something that is not what the file says it is: a number without digits, a text that is not in the file's list.</summary>
    Broken,

    /// <summary>It stands in the row twice.</summary>
    Twice,
}
