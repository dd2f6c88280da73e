using System.Text;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Fuzz;

/// <summary>A procedure from which something is cut, or in which something stands for something else, is refused with a place, or it is
/// sound: never an exception, and never silence.</summary>
public sealed class DamagedProcedureTests
{
    private static readonly Dictionary<string, byte[]> Files = Directory.EnumerateFiles(Repository.Yiyuan, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Repository.Yiyuan, f).Replace('\\', '/'), File.ReadAllBytes);

    // One value of many: what stands beside it is damaged alike.
    [Theory]
    [InlineData("procedure.json", 199)]
    [InlineData("cases/procedures.json", 97)]
    public void A_value_that_is_cut_out_or_replaced_is_told_or_harmless(string name, int every)
    {
        var values = Values(JsonNode.Parse(Files[name])!).Count();

        for (var at = 1; at < values; at += every)
        {
            for (var with = 0; with < Replacements.Length; with++)
                Try(name, at, with);
        }
    }

    private static readonly Func<JsonNode?>?[] Replacements =
    [
        null,
        () => null,
        () => "",
        () => "x",
        () => true,
        () => 1,
        () => new JsonArray(),
        () => new JsonObject(),
        () => new JsonArray("*"),
    ];

    private static void Try(string name, int at, int with)
    {
        var root = JsonNode.Parse(Files[name])!;
        var (parent, key, path) = Values(root).ElementAt(at);
        Damage(parent, key, with);
        var text = Encoding.UTF8.GetBytes(root.ToJsonString());

        var (policy, findings) = PolicyLoader.Load(
            PolicyFolder.FromFiles("rules/yiyuan/2020-06-06", Files.Select(f => f.Key == name ? new(name, text) : f)));

        Assert.True(policy is null == findings.Any(f => f.Severity == Severity.Error), $"{path} {with}");
        Assert.All(findings, f => Assert.True(f.File.Length > 0 && f.Message.English.Length > 0, $"{path} {with}"));
        if (policy is { Procedure: not null })
        {
            _ = Procedure.Of(policy).Events;
            _ = WorkedExamples.Run(policy);
            _ = TextCoverage.Of(policy);
        }
    }

    private static void Damage(JsonNode parent, string key, int with)
    {
        switch (parent, Replacements[with])
        {
            case (JsonObject o, null):
                o.Remove(key);
                break;
            case (JsonObject o, { } make):
                o[key] = make();
                break;
            case (JsonArray a, null):
                a.RemoveAt(int.Parse(key, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case (JsonArray a, { } make):
                a[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = make();
                break;
        }
    }

    // Every value with its holder and its key there.
    private static IEnumerable<(JsonNode Parent, string Key, string Path)> Values(JsonNode node)
    {
        var held = node switch
        {
            JsonObject o => o.Select(m => (m.Key, m.Value)),
            JsonArray a => a.Select((v, i) => (Key: i.ToString(System.Globalization.CultureInfo.InvariantCulture), Value: v)),
            _ => [],
        };
        foreach (var (key, value) in held)
        {
            yield return (node, key, value?.GetPath() ?? key);
            foreach (var deeper in value is null ? [] : Values(value))
                yield return deeper;
        }
    }
}
