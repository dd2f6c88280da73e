using System.Diagnostics.CodeAnalysis;

namespace HousingRules.Evaluation;

/// <summary>What is said to whoever publishes an application trimmed or compiled ahead of time.</summary>
internal static class Trimming
{
    public const string Loses =
        "Expressions of rules are read by reflection. Publish without trimming, or with TrimMode=partial; a single file is no obstacle.";

    public const string Compiles = "Rules are compiled while the application runs, which one that is compiled ahead of time cannot do.";

    /// <summary>What of a household's type is read.</summary>
    public const DynamicallyAccessedMemberTypes Household =
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields
        | DynamicallyAccessedMemberTypes.Interfaces;
}
