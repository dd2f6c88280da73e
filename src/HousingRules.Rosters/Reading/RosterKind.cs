namespace HousingRules.Rosters.Reading;

/// <summary>What a file is, by what stands in it.</summary>
internal enum RosterKind
{
    /// <summary>Text: csv, if its name says so.</summary>
    Text,

    /// <summary>A package: xlsx, if its parts say so.</summary>
    Zip,

    /// <summary>An Office file of the older kind: xls, if its streams say so.</summary>
    Compound,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A format that is no roster's, and is named for what it is.</summary>
    Foreign,
}
