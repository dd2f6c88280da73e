using FsCheck.Xunit;

[assembly: HousingRules.Tests.SameCases]

namespace HousingRules.Tests;

/// <summary>The laws draw the same cases in every run, so that a run says something of the change and not of the dice. With
/// <c>HOUSING_RULES_SEED=any</c> they draw others, with a seed as FsCheck prints it those of that seed.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SameCasesAttribute : PropertiesAttribute
{
    /// <summary>Takes the seed from the environment, or the committed one.</summary>
    public SameCasesAttribute() =>
        Replay = Environment.GetEnvironmentVariable("HOUSING_RULES_SEED") switch
        {
            null or "" => "(20200606,65)",
            "any" => null,
            var seed => seed,
        };
}
