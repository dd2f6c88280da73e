using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Evaluation;
using HousingRules.Generators.Rosters;
using HousingRules.Policies;

namespace HousingRules.Generators.Synthetic;

/// <summary>
/// A policy larger than any plan in force: sets of 25 rules over yes-or-no, one-of and whole-number facts. Each set is about
/// a few facts that stand together, as the chapters of a plan are; each rule names three to five of them and an outcome of
/// the set before.
/// </summary>
/// <param name="RuleCount">How many rules.</param>
/// <param name="FactCount">How many facts.</param>
/// <param name="Seed">The chance.</param>
/// <param name="Shuffled">Whether the facts are declared in an order that has nothing to do with the chapters, and a rule may name an
/// outcome of any set above.</param>
public sealed record SyntheticPolicy(int RuleCount, int FactCount, ulong Seed, bool Shuffled = false)
{
    private const int RulesInSet = 25;

    // A chapter of a plan is about some facts of its own, and a few of the chapter before.
    private const int FactsInSet = 8;

    private const string Path = "synthetic/2030-01-01";

    private static readonly string[] Grades = ["none", "a", "b", "c", "d"];

    /// <summary>The policy; its amendment turns the first condition of each fifth set round.</summary>
    public Policy Load(bool amended)
    {
        var (policy, findings) = PolicyLoader.Load(PolicyFolder.FromFiles(Path, Files(amended)));
        return policy ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    /// <summary>Writes the policy's files into a folder of policies.</summary>
    /// <returns>The policy's own folder.</returns>
    public string Save(string folder)
    {
        var own = Directory.CreateDirectory(System.IO.Path.Combine(folder, Path)).FullName;
        foreach (var (name, bytes) in Files(amended: false))
            File.WriteAllBytes(System.IO.Path.Combine(own, name), bytes);
        return own;
    }

    private Dictionary<string, byte[]> Files(bool amended)
    {
        var sets = Enumerable.Range(0, RuleCount / RulesInSet).ToArray();
        var chance = new XorShift(Seed);
        var files = sets.ToDictionary(s => $"{Name(s)}.json", s => Bytes(Set(s, chance, amended)));
        files["source.txt"] = "The source says so."u8.ToArray();
        files["clauses.json"] = Bytes(new()
        {
            ["Source"] = "source.txt",
            ["Statements"] = new JsonArray(
                new JsonObject { ["Id"] = "N1", ["Place"] = "1", ["Quote"] = "The source says so.", ["Meaning"] = Label("meaning") }),
        });
        files["facts.json"] = Bytes(new() { ["Facts"] = new JsonArray([.. Declared().Select(Fact)]) });
        files["policy.json"] = Bytes(new()
        {
            ["Id"] = "synthetic",
            ["InForceFrom"] = "2030-01-01",
            ["Title"] = Label("policy"),
            ["Source"] = "source.txt",
            ["RuleSets"] = new JsonArray([.. sets.Select(s => JsonValue.Create(Name(s)))]),
            ["Parameters"] = new JsonArray(),
            ["Definitions"] = new JsonArray(),
            ["Actors"] = new JsonArray(),
            ["Documents"] = new JsonArray(),
            ["Milestones"] = new JsonArray(),
            ["Outcomes"] = new JsonArray(
                [.. sets.SelectMany(s => Enumerable.Range(0, RulesInSet)
                    .Select(r => new JsonObject { ["Name"] = Outcome(s, r), ["Label"] = Label(Outcome(s, r)) }))]),
            ["Duties"] = new JsonArray(),
        });
        return files;
    }

    private IEnumerable<int> Declared()
    {
        var chance = new XorShift(Seed + 1);
        var facts = Enumerable.Range(0, FactCount);
        return Shuffled ? [.. facts.Select(f => (Fact: f, At: chance.Below(int.MaxValue))).OrderBy(f => f.At).Select(f => f.Fact)] : facts;
    }

    private JsonObject Set(int set, XorShift chance, bool amended) => new()
    {
        ["WorkflowName"] = Name(set),
        ["Title"] = Label(Name(set)),
        ["Match"] = set % 3 == 2 ? "First" : "Every",
        ["Rules"] = new JsonArray(
            [.. Enumerable.Range(0, RulesInSet).Select(r => Rule(set, r, chance, amended && set % 5 == 0 && r == 0))]),
    };

    private JsonObject Rule(int set, int rule, XorShift chance, bool amended)
    {
        // What "and" joins stands in brackets where something stands beside it.
        var parts = new List<List<string>>();
        if (set > 0)
            parts.Add([Outcome(Shuffled ? chance.Below(set) : set - 1, chance.Below(RulesInSet))]);
        for (var facts = 3 + chance.Below(3); facts > 0; facts--)
        {
            if (parts.Count == 0 || !chance.Percent(65))
                parts.Add([]);
            parts[^1].Add(Test(((set * Stride) + chance.Below(FactsInSet)) % FactCount, chance));
        }

        var joined = parts.Select(p => parts.Count > 1 && p.Count > 1 ? $"({string.Join(" and ", p)})" : string.Join(" and ", p));
        var text = string.Join(" or ", joined);
        return new()
        {
            ["RuleName"] = $"rule {rule}",
            ["Expression"] = amended ? $"not ({text})" : text,
            ["SuccessEvent"] = Outcome(set, rule),
            ["Properties"] = new JsonObject { ["Clause"] = "N1", ["Because"] = Label("because") },
        };
    }

    private int Stride => Math.Max(1, FactCount / Math.Max(1, RuleCount / RulesInSet));

    private static string Test(int fact, XorShift chance) => (fact % 3) switch
    {
        0 => chance.Percent(50) ? FactName(fact) : $"not {FactName(fact)}",
        1 => $"{FactName(fact)} == \"{Grades[chance.Below(Grades.Length)]}\"",
        _ => $"{FactName(fact)} >= {1 + chance.Below(9) * 10}",
    };

    private static JsonObject Fact(int fact)
    {
        var declared = new JsonObject
        {
            ["Name"] = FactName(fact),
            ["Label"] = Label(FactName(fact)),
            ["Type"] = (fact % 3) switch { 0 => "boolean", 1 => "oneOf", _ => "integer" },
        };
        if (fact % 3 == 1)
            declared["Values"] = new JsonArray([.. Grades.Select(g => new JsonObject { ["Name"] = g, ["Label"] = Label(g) })]);
        else if (fact % 3 == 2)
            (declared["Minimum"], declared["Maximum"]) = (0, 100);
        return declared;
    }

    private static string FactName(int fact) => $"f{fact}";

    private static string Name(int set) => $"set{set}";

    private static string Outcome(int set, int rule) => $"o{set}x{rule}";

    private static JsonObject Label(string name) => new() { ["zh"] = $"标签{name}", ["en"] = $"label of {name}" };

    private static byte[] Bytes(JsonObject file) =>
        Encoding.UTF8.GetBytes(file.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
}
