using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>The bounds of a number leave something between them.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData(5, 4, "The maximum is below the minimum.")]
    public void Bounds_that_cannot_be_are_told(int minimum, int maximum, string message)
    {
        using var folder = new PolicyText().Integer("people", minimum, maximum).RuleSet("a", "Every", null, ("b", "people + 1 > 2")).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal(message, Assert.Single(findings).Message.English);
    }
}
