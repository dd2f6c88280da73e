namespace HousingRules.Rosters.Reading;

/// <summary>What a roster's column is for.</summary>
public enum ColumnUse
{
    /// <summary>It goes to the output untouched.</summary>
    PassThrough,

    /// <summary>The household's id.</summary>
    Id,

    /// <summary>The county.</summary>
    County,

    /// <summary>The town or subdistrict.</summary>
    Town,

    /// <summary>The village.</summary>
    Village,

    /// <summary>A person's ID number: it passes through, and is looked at for what spreadsheets do to long numbers.</summary>
    IdNumber,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>Yes or no for one member of a set.</summary>
    Member,
}
