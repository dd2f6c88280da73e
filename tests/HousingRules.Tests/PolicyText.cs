using System.Text.Json;
using System.Text.Json.Nodes;

namespace HousingRules.Tests;

/// <summary>Writes a policy's files. What a test does not name is there and says nothing.</summary>
internal sealed partial class PolicyText
{
    public const string Day = "2030-01-01";

    private readonly JsonArray _facts = [];
    private readonly JsonArray _parameters = [];
    private readonly JsonArray _definitions = [];
    private readonly List<(string Name, JsonObject Workflow)> _sets = [];
    private readonly SortedDictionary<string, string?> _outcomes = new(StringComparer.Ordinal);
    private readonly JsonArray _documents = [];
    private readonly JsonArray _duties = [];
    private readonly JsonArray _actors = [];
    private readonly JsonArray _milestones = [];
    private readonly JsonArray _invariants = [];
    private readonly JsonArray _accepted = [];
    private readonly JsonArray _groups = [];
    private readonly Dictionary<string, JsonArray> _excludes = new(StringComparer.Ordinal);

    public PolicyText Boolean(string name, bool? omitted = false, string? alias = null) =>
        Fact(name, "boolean", alias, omitted is { } value ? value : null);

    public PolicyText Integer(string name, int minimum, int maximum, string? alias = null)
    {
        Fact(name, "integer", alias, null);
        _facts[^1]!["Minimum"] = minimum;
        _facts[^1]!["Maximum"] = maximum;
        return this;
    }

    public PolicyText Decimal(string name, int scale, decimal minimum, decimal maximum, string? unit = null)
    {
        Fact(name, "decimal", null, null);
        _facts[^1]!["Scale"] = scale;
        _facts[^1]!["Minimum"] = minimum;
        _facts[^1]!["Maximum"] = maximum;
        if (unit is not null)
            _facts[^1]!["Unit"] = unit;
        return this;
    }

    public PolicyText Date(string name, string? alias = null) => Fact(name, "date", alias, null);

    public PolicyText OneOf(string name, params string[] values) => WithValues(Fact(name, "oneOf", null, null), values);

    public PolicyText Set(string name, params string[] members) => WithValues(Fact(name, "set", null, null), members);

    public PolicyText Parameter(string name, int value) => Parameter(name, "integer", value);

    public PolicyText Parameter(string name, decimal value, int scale)
    {
        Parameter(name, "decimal", value);
        _parameters[^1]!["Scale"] = scale;
        return this;
    }

    public PolicyText Parameter(string name, bool value) => Parameter(name, "boolean", value);

    public PolicyText Parameter(string name, DateOnly value) =>
        Parameter(name, "date", value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public PolicyText Definition(string name, string expression, string? alias = null)
    {
        var definition = new JsonObject { ["Name"] = name, ["Expression"] = expression, ["Label"] = Label(name), ["Clause"] = "N1" };
        if (alias is not null)
            definition["Alias"] = alias;
        _definitions.Add(definition);
        return this;
    }

    public PolicyText OutcomeAlias(string outcome, string alias)
    {
        _outcomes[outcome] = alias;
        return this;
    }

    /// <summary>An outcome that no rule need decide.</summary>
    public PolicyText Outcome(string name)
    {
        _outcomes.TryAdd(name, null);
        return this;
    }

    /// <summary>Outcomes that are spoken of together.</summary>
    public PolicyText Group(string name, params string[] outcomes) =>
        Named(_groups, new() { ["Name"] = name, ["Label"] = Label(name), ["Outcomes"] = Names(outcomes) });

    /// <summary>Outcomes or groups that an outcome does not stand beside.</summary>
    public PolicyText Excludes(string outcome, params string[] others)
    {
        _excludes[outcome] = Names(others);
        return Outcome(outcome);
    }

    /// <summary>Lets the last rule set say that it has to decide.</summary>
    public PolicyText Decides()
    {
        _sets[^1].Workflow["Decides"] = true;
        return this;
    }

    /// <summary>A paper that an outcome brings.</summary>
    public PolicyText Paper(string name, string outcome, string? when = null)
    {
        _documents.Add(new JsonObject { ["Name"] = name, ["Label"] = Label(name), ["Clause"] = "N1" });
        var duty = new JsonObject
        {
            ["Outcomes"] = new JsonArray(outcome),
            ["Actors"] = new JsonArray(),
            ["Due"] = new JsonArray(),
            ["Documents"] = new JsonArray(name),
            ["Clause"] = "N1",
        };
        if (when is not null)
            duty["When"] = when;
        _duties.Add(duty);
        return this;
    }

    public PolicyText Actor(string name) => Named(_actors, new() { ["Name"] = name, ["Label"] = Label(name), ["Clause"] = "N1" });

    public PolicyText Milestone(string name, string day) =>
        Named(_milestones, new() { ["Name"] = name, ["Label"] = Label(name), ["Due"] = day, ["Clause"] = "N1" });

    public PolicyText Document(string name) => Named(_documents, new() { ["Name"] = name, ["Label"] = Label(name), ["Clause"] = "N1" });

    /// <summary>A row of duties. A step is a name and when it is to be done.</summary>
    public PolicyText Duty(
        string[] outcomes,
        string? when = null,
        string[]? actors = null,
        string[]? due = null,
        string[]? documents = null,
        params (string Name, string When)[] steps)
    {
        var duty = new JsonObject
        {
            ["Outcomes"] = Names(outcomes),
            ["Actors"] = Names(actors ?? []),
            ["Due"] = Names(due ?? []),
            ["Documents"] = Names(documents ?? []),
            ["Clause"] = "N1",
        };
        if (when is not null)
            duty["When"] = when;
        if (steps.Length > 0)
            duty["Steps"] = new JsonArray(
                [.. steps.Select(s => new JsonObject { ["Name"] = s.Name, ["Label"] = Label(s.Name), ["When"] = s.When })]);
        return Named(_duties, duty);
    }

    /// <summary>What must always hold; with an order, what holds still holds one step further along a one-of fact's values.</summary>
    public PolicyText Invariant(string name, string? when, string holds, string? worse = null, params string[] order)
    {
        var invariant = new JsonObject { ["Name"] = name, ["Label"] = Label(name), ["Holds"] = holds, ["Clause"] = "N1" };
        if (when is not null)
            invariant["When"] = when;
        if (worse is not null)
            invariant["Worse"] = new JsonObject
            {
                ["Fact"] = worse,
                ["Order"] = new JsonArray([.. order.Select(o => JsonValue.Create(o))]),
            };
        _invariants.Add(invariant);
        return this;
    }

    public PolicyText Accept(string kind, string subject)
    {
        _accepted.Add(new JsonObject { ["Kind"] = kind, ["Subject"] = subject, ["Because"] = Label("because") });
        return this;
    }

    /// <summary>A rule set; each rule is an outcome and the expression that decides it.</summary>
    public PolicyText RuleSet(string name, string match, string? appliesWhen, params (string Outcome, string Expression)[] rules)
    {
        var workflow = new JsonObject { ["WorkflowName"] = name, ["Title"] = Label(name), ["Match"] = match };
        if (appliesWhen is not null)
            workflow["AppliesWhen"] = appliesWhen;
        workflow["Rules"] = new JsonArray([.. rules.Select(Rule)]);
        _sets.Add((name, workflow));
        return this;
    }

    public TemporaryFolder Save()
    {
        var folder = TemporaryFolder.Empty("somewhere", Day);
        folder.Write("source.txt", "The source says so.");
        folder.Write("clauses.json", Text(new JsonObject
        {
            ["Source"] = "source.txt",
            ["Statements"] = new JsonArray(
                new JsonObject { ["Id"] = "N1", ["Place"] = "1", ["Quote"] = "The source says so.", ["Meaning"] = Label("meaning") }),
        }));
        folder.Write("facts.json", Text(new JsonObject { ["Facts"] = _facts }));
        folder.Write("policy.json", Text(Policy()));
        if (_invariants.Count + _accepted.Count > 0)
            folder.Write("invariants.json", Text(new JsonObject { ["Invariants"] = _invariants, ["Accepted"] = _accepted }));
        if (_tables.Count > 0)
            folder.Write("tables.json", Text(new JsonObject { ["Tables"] = _tables.DeepClone() }));
        foreach (var (name, workflow) in _sets)
            folder.Write($"{name}.json", Text(workflow));
        return folder;
    }

    private PolicyText Named(JsonArray list, JsonObject declared)
    {
        list.Add(declared);
        return this;
    }

    private static JsonArray Names(string[] names) => new([.. names.Select(n => JsonValue.Create(n))]);

    private JsonObject Policy() => new()
    {
        ["Id"] = "somewhere",
        ["InForceFrom"] = Day,
        ["Title"] = Label("policy"),
        ["Source"] = "source.txt",
        ["RuleSets"] = new JsonArray([.. _sets.Select(s => JsonValue.Create(s.Name))]),
        ["Parameters"] = _parameters,
        ["Definitions"] = _definitions,
        ["Actors"] = _actors,
        ["Documents"] = _documents,
        ["Milestones"] = _milestones,
        ["Outcomes"] = new JsonArray([.. _outcomes.Select(OutcomeOf)]),
        ["Groups"] = _groups,
        ["Duties"] = _duties,
    };

    private JsonObject OutcomeOf(KeyValuePair<string, string?> declared)
    {
        var outcome = new JsonObject { ["Name"] = declared.Key, ["Label"] = Label(declared.Key) };
        if (declared.Value is { } alias)
            outcome["Alias"] = alias;
        if (_amounts.TryGetValue(declared.Key, out var amount))
            outcome["Amount"] = amount.DeepClone();
        if (_excludes.TryGetValue(declared.Key, out var others))
            outcome["Excludes"] = others.DeepClone();
        return outcome;
    }

    private JsonObject Rule((string Outcome, string Expression) rule, int index)
    {
        _outcomes.TryAdd(rule.Outcome, null);
        return new()
        {
            ["RuleName"] = $"rule {index + 1}",
            ["Expression"] = rule.Expression,
            ["SuccessEvent"] = rule.Outcome,
            ["Properties"] = new JsonObject { ["Clause"] = "N1", ["Because"] = Label("because") },
        };
    }

    private PolicyText Parameter(string name, string type, JsonNode value)
    {
        _parameters.Add(new JsonObject { ["Name"] = name, ["Type"] = type, ["Value"] = value, ["Label"] = Label(name), ["Clause"] = "N1" });
        return this;
    }

    private PolicyText Fact(string name, string type, string? alias, JsonNode? omitted)
    {
        var fact = new JsonObject { ["Name"] = name, ["Type"] = type, ["Label"] = Label(name), ["Changeable"] = true };
        if (alias is not null)
            fact["Alias"] = alias;
        if (omitted is not null)
            fact["Omitted"] = omitted;
        _facts.Add(fact);
        return this;
    }

    private PolicyText WithValues(PolicyText text, string[] values)
    {
        _facts[^1]!["Values"] = new JsonArray([.. values.Select(v => new JsonObject { ["Name"] = v, ["Label"] = Label(v) })]);
        return text;
    }

    private static JsonObject Label(string name) => new() { ["zh"] = $"标签{name}", ["en"] = $"label of {name}" };

    private static string Text(JsonObject file) => file.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
