using FsCheck.Xunit;

[assembly: HousingRules.Tests.SameCases]

namespace HousingRules.Tests;

/// <summary>The laws draw the same cases in every run, so that a run says something of the change and not of the dice.
/// <see cref="ChosenSeed"/> makes them draw others.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SameCasesAttribute : PropertiesAttribute
{
    /// <summary>Takes the seed from the environment, or the committed one.</summary>
    public SameCasesAttribute() => Replay = ChosenSeed.Replay;
}
