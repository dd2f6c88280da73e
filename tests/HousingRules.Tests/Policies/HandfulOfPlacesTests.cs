using System.Text.RegularExpressions;

namespace HousingRules.Tests.Policies;

/// <summary>What amending an outcome of the Yiyuan policy takes: where several rules mean it, they say so by a definition or a
/// group.</summary>
public class HandfulOfPlacesTests
{
    private const int Handful = 15;

    public static TheoryData<string> Handled =>
        [.. Some.Yiyuan.Document.Definitions.Single(d => d.Name == "handling").Group.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Handled))]
    public void What_is_to_be_handled_stands_in_a_handful_of_places(string outcome)
    {
        var name = new Regex($@"\b{outcome}\b", RegexOptions.CultureInvariant);

        var places = Directory.EnumerateFiles(Repository.Yiyuan, "*.json").Sum(file => name.Count(File.ReadAllText(file)));

        Assert.InRange(places, 3, Handful);
    }
}
