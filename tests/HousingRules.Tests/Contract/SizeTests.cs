using System.Text.Json;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;
using HousingRules.Generators.Rosters;

namespace HousingRules.Tests.Contract;

/// <summary>A county's determinations are small: names, not declarations.</summary>
public sealed class SizeTests
{
    private static readonly Lazy<Determination[]> County = new(() =>
    {
        var (generator, bound) = (new HouseholdGenerator(20_200_606), Some.Yiyuan.For<FlagsHousehold>());
        return [.. Enumerable.Range(0, 2_001).Select(_ => bound.Determine(generator.Next()))];
    });

    [Fact]
    public void With_its_duties_half_have_no_more_than_3_KB() => Assert.InRange(Median(duties: true), 100, 3 * 1024);

    [Fact]
    public void Without_its_duties_half_have_no_more_than_1_KB() => Assert.InRange(Median(duties: false), 100, 1024);

    private static int Median(bool duties) => County.Value
        .Select(d => JsonSerializer.SerializeToUtf8Bytes(DeterminationForm.Of(d, duties: duties)).Length)
        .Order()
        .ElementAt(County.Value.Length / 2);
}
