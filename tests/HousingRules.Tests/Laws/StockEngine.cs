using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RulesEngine.Models;

namespace HousingRules.Tests.Laws;

/// <summary>The same rule files, run by RulesEngine itself: one parameter for each fact, setting and outcome decided so far, the
/// definitions as its global parameters, and a set's way of matching applied outside.</summary>
internal sealed class StockEngine
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly ImmutableArray<Workflow> _sets;
    private readonly ImmutableArray<JObject> _files;
    private readonly JObject _policy;
    private readonly RuleParameter[] _settings;

    public StockEngine(string folder)
    {
        _policy = JObject.Parse(File.ReadAllText(Path.Combine(folder, "policy.json")));
        var texts = _policy["RuleSets"]!.Select(name => File.ReadAllText(Path.Combine(folder, $"{name}.json"))).ToArray();
        _files = [.. texts.Select(text => JObject.Parse(text))];
        _sets = [.. texts.Select(text => JsonConvert.DeserializeObject<Workflow>(text)!)];
        _settings = [.. (_policy["Parameters"] ?? new JArray()).Select(p => new RuleParameter((string)p["Name"]!, p["Value"]!.Type switch
        {
            JTokenType.Boolean => (bool)p["Value"]!,
            JTokenType.Integer when (string)p["Type"]! == "integer" => (int)p["Value"]!,
            JTokenType.Integer or JTokenType.Float => (decimal)p["Value"]!,
            _ => (object)(string)p["Value"]!,
        }))];
        var definitions = Definitions().ToArray();
        _engine = new(
            [.. _sets.SelectMany((set, i) => OneByOne(set, _files[i], definitions))],
            new ReSettings
            {
                EnableExceptionAsErrorMessage = false,
                EnableFormattedErrorMessage = false,
                CustomTypes = [typeof(Fn)],
            });
    }

    /// <summary>What each set decides, in the form of <see cref="Decision.WithPossible"/>; nothing is ever only possible.</summary>
    public async Task<string> DecideAsync(FactSheet sheet)
    {
        var decided = _policy["Outcomes"]!.ToDictionary(o => (string)o["Name"]!, _ => false);
        var facts = sheet.Catalog.Facts.SelectMany(f => Facts(sheet, f)).ToArray();
        var answers = new List<string>();
        for (var s = 0; s < _sets.Length; s++)
            answers.Add(Decision.OfSet(_sets[s].WorkflowName, await DecideSetAsync(s, facts, decided), []));
        return string.Join("; ", answers);
    }

    private async Task<IReadOnlyCollection<string>> DecideSetAsync(int s, RuleParameter[] facts, Dictionary<string, bool> decided)
    {
        var set = _sets[s];
        var mine = new HashSet<string>();
        if (_files[s]["AppliesWhen"] is not null && !await HoldsAsync($"{set.WorkflowName}?", facts, decided))
            return mine;
        var rules = set.Rules.ToArray();
        for (var r = 0; r < rules.Length; r++)
        {
            // What "otherwise" means is applied outside, like the way of matching.
            var holds = rules[r].Expression == "otherwise"
                ? mine.Count == 0
                : await HoldsAsync($"{set.WorkflowName}/{r}", facts, decided);
            if (!holds)
                continue;
            decided[rules[r].SuccessEvent] = true;
            mine.Add(rules[r].SuccessEvent);
            if ((string?)_files[s]["Match"] == "First")
                break;
        }

        return mine;
    }

    private async Task<bool> HoldsAsync(string workflow, RuleParameter[] facts, Dictionary<string, bool> decided)
    {
        RuleParameter[] all =
        [
            .. facts,
            .. _settings,
            .. _policy["Outcomes"]!.SelectMany(o => Names(o).Select(name => new RuleParameter(name, decided[(string)o["Name"]!]))),
            .. (_policy["Groups"] ?? new JArray()).SelectMany(
                g => Names(g).Select(name => new RuleParameter(name, IsDecided((string)g["Name"]!, decided)))),
        ];
        var result = (await _engine.ExecuteAllRulesAsync(workflow, all)).Single();
        Assert.True(string.IsNullOrEmpty(result.ExceptionMessage), result.ExceptionMessage);
        return result.IsSuccess;
    }

    // A group may name another.
    private bool IsDecided(string name, Dictionary<string, bool> decided) => decided.TryGetValue(name, out var holds)
        ? holds
        : _policy["Groups"]!.Single(g => (string?)g["Name"] == name)["Outcomes"]!.Any(o => IsDecided((string)o!, decided));

    // A rule may use what the rules above it decide, so each stands in a workflow of its own; the rule itself is the file's.
    private static IEnumerable<Workflow> OneByOne(Workflow set, JObject file, ScopedParam[] definitions)
    {
        if ((string?)file["AppliesWhen"] is { } applies)
            yield return Of($"{set.WorkflowName}?", new Rule { RuleName = "applies", Expression = applies });
        foreach (var (rule, r) in set.Rules.Select((rule, r) => (rule, r)))
            yield return Of($"{set.WorkflowName}/{r}", rule);

        Workflow Of(string name, Rule rule) => new() { WorkflowName = name, Rules = [rule], GlobalParams = definitions };
    }

    private IEnumerable<ScopedParam> Definitions() => (_policy["Definitions"] ?? new JArray())
        .SelectMany(d => Names(d).Select(name => new ScopedParam { Name = name, Expression = (string)d["Expression"]! }));

    private static IEnumerable<string> Names(JToken declared) =>
        ((string?[])[(string?)declared["Name"], (string?)declared["Alias"]]).OfType<string>();

    private static IEnumerable<RuleParameter> Facts(FactSheet sheet, FactDeclaration fact)
    {
        var value = sheet[fact];
        if (fact.Type is SetType)
            return
            [
                .. fact.Options.SelectMany(o => Named(o.Name, o.Alias, value.Members().Contains(o))),
                .. Named(fact.Name, fact.Alias, value.Members().Select(m => m.Name).ToArray()),
            ];
        return Named(fact.Name, fact.Alias, fact.Type switch
        {
            BooleanType => value.ToString() == "true",
            IntegerType => int.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            DecimalType => decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            DateType => DateOnly.ParseExact(value.ToString(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        });
    }

    private static IEnumerable<RuleParameter> Named(string name, string? alias, object value) =>
        alias is null ? [new(name, value)] : [new(name, value), new(alias, value)];
}
