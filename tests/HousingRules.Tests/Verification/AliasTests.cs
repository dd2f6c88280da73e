using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Tests.Laws;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The Yiyuan policy written with Chinese names is the same policy.</summary>
public sealed partial class AliasTests
{
    private static readonly string[] Expressions = ["Expression", "AppliesWhen", "When", "Holds"];

    private static readonly Lazy<(Policy Policy, int Renamed)> Written = new(Write);

    [Fact]
    public void It_decides_the_same_for_every_household()
    {
        var comparison = PolicyComparer.Compare(Some.Yiyuan, Written.Value.Policy);

        Assert.True(comparison is { Changed.IsZero: true, Kinds.IsEmpty: true });
        Assert.True(Written.Value.Renamed > 200, $"{Written.Value.Renamed} names rewritten");
    }

    [Property(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 300)]
    public void It_decides_the_same_for_any_household_one_draws(KnownHousehold household)
    {
        var sheet = Written.Value.Policy.NewSheet();
        foreach (var value in household.Values)
            sheet.Set(Own(value));

        Assert.Equal(Decision.Of(household.Policy.Determine(household.Sheet())), Decision.Of(Written.Value.Policy.Determine(sheet)));
    }

    [Fact]
    public void It_is_as_clean() => Assert.True(PolicyVerifier.Verify(Written.Value.Policy).IsClean);

    private static FactValue Own(FactValue value) => FactValue.OfCode(Written.Value.Policy.Facts[value.Fact.Name], value.Code);

    private static (Policy, int) Write()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var aliases = Aliases(folder);
        var renamed = 0;
        foreach (var name in Directory.EnumerateFiles(folder.Policy, "*.json").Select(f => Path.GetFileName(f)!))
        {
            var json = JsonNode.Parse(folder.Read(name))!;
            Rewrite(json);
            folder.Write(name, json.ToJsonString());
        }

        return (PolicyLibrary.Load(folder.Policy).Policies.Single(), renamed);

        void Rewrite(JsonNode? node)
        {
            if (node is JsonArray array)
            {
                foreach (var item in array)
                    Rewrite(item);
            }
            else if (node is JsonObject o)
            {
                foreach (var key in o.Select(p => p.Key).ToArray())
                {
                    if (Expressions.Contains(key) && o[key] is JsonValue text)
                        o[key] = Word().Replace(text.GetValue<string>(), word => Renamed(word.Value));
                    else
                        Rewrite(o[key]);
                }
            }
        }

        string Renamed(string word)
        {
            if (!aliases.TryGetValue(word, out var alias))
                return word;
            renamed++;
            return alias;
        }
    }

    private static Dictionary<string, string> Aliases(TemporaryFolder folder)
    {
        JsonNode facts = JsonNode.Parse(folder.Read("facts.json"))!, policy = JsonNode.Parse(folder.Read("policy.json"))!;
        IEnumerable<JsonNode?> named =
        [
            .. facts["Facts"]!.AsArray(),
            .. facts["Facts"]!.AsArray().Where(f => (string?)f!["Type"] == "set").SelectMany(f => f!["Values"]!.AsArray()),
            .. policy["Definitions"]!.AsArray(),
            .. policy["Outcomes"]!.AsArray(),
        ];
        return named.Where(n => n!["Alias"] is not null).ToDictionary(n => (string)n!["Name"]!, n => (string)n!["Alias"]!);
    }

    // A text in quotation marks is a value, not a name.
    [GeneratedRegex("\"[^\"]*\"|\\w+")]
    private static partial Regex Word();
}
