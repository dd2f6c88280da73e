namespace HousingRules.Host.Casework;

/// <summary>What came of a command of somebody who signed in.</summary>
internal enum CaseworkStatus
{
    /// <summary>It is stored.</summary>
    Accepted,

    /// <summary>The same command was stored before; this is its first answer.</summary>
    Repeated,

    /// <summary>The procedure refuses it.</summary>
    Refused,

    /// <summary>The procedure lets others record it.</summary>
    NotYours,

    /// <summary>The case has another version than was seen.</summary>
    Conflict,

    /// <summary>Another command has the same id.</summary>
    CommandTaken,

    /// <summary>There is no such case among those that are seen.</summary>
    NotFound,
}
