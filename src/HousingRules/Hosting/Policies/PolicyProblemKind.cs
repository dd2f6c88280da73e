namespace HousingRules.Hosting;

/// <summary>What is wrong with a policy on the disk.</summary>
public enum PolicyProblemKind
{
    /// <summary>It cannot be loaded.</summary>
    Broken,

    /// <summary>It was changed in its place although it is in force.</summary>
    ChangedInForce,

    /// <summary>It is in force, and its folder is gone.</summary>
    Gone,

    /// <summary>A directory cannot be looked into.</summary>
    Unreadable,

    /// <summary>The application's own household type does not fit it.</summary>
    DoesNotFit,
}
