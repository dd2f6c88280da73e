using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>A small policy with a decimal fact: it is declared, read, bound and written exactly.</summary>
public sealed class DecimalFactTests
{
    private static readonly Policy Small = Some.Policy(p => p
        .Decimal("area", 2, 0, 1000, "squareMetres")
        .Boolean("poor")
        .RuleSet("a", "Every", null, ("b", "poor")));

    [Fact]
    public void A_decimal_is_declared_with_its_scale_unit_and_bounds()
    {

        var area = Assert.IsType<DecimalType>(Small.Facts["area"].Type);

        Assert.Equal((2, 0m, 1000m, "㎡"), (area.Scale, area.Minimum, area.Maximum, area.Unit!.Chinese));
    }

    [Fact]
    public void A_sheet_takes_a_decimal_and_gives_it_back()
    {
        var sheet = Small.NewSheet().Set("area", 35.25m);

        Assert.Equal("35.25", sheet["area"].ToString());
        Assert.Throws<ArgumentException>(() => sheet.Set("area", 35.255m));
        Assert.Throws<ArgumentException>(() => sheet.Set("area", 1000.01m));
    }

    [Fact]
    public void A_property_of_type_decimal_holds_it()
    {
        var policy = Small.For<House>();

        Assert.Equal("35.25", policy.Sheet(new() { Area = 35.25m })["area"].ToString());
        Assert.True(policy.Sheet(new())["area"].IsUnknown);
        Assert.Throws<BadHouseholdException>(() => policy.Sheet(new() { Area = 35.255m }));
        // No rule reads the area: an undeclared one is a mistake all the same.
        Assert.Throws<BadHouseholdException>(() => policy.Determine(new() { Area = -1 }));
    }

    [Theory]
    [InlineData(7, 0, 1, null, "The scale must lie between 0 and 6.")]
    [InlineData(2, 3, 1, null, "The maximum is below the minimum.")]
    [InlineData(2, 0, 1.005, null, "This must be a number with at most 2 digits after the point, and not beyond a million million.")]
    [InlineData(2, 0, 2e12, null, "This must be a number with at most 2 digits after the point, and not beyond a million million.")]
    [InlineData(2, 0, 1, "squareMeters", "No unit is called \"squareMeters\". Did you mean \"squareMetres\"?")]
    public void A_declaration_that_cannot_be_is_told(int scale, double minimum, double maximum, string? unit, string message)
    {
        using var folder = new PolicyText()
            .Decimal("area", scale, (decimal)minimum, (decimal)maximum, unit)
            .Boolean("poor")
            .RuleSet("a", "Every", null, ("b", "poor"))
            .Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal(message, Assert.Single(findings).Message.English);
    }

    internal sealed class House
    {
        public decimal? Area { get; init; }

        public bool Poor { get; init; }
    }
}
