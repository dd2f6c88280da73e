using System.Text.Json.Nodes;

namespace HousingRules.Tests;

/// <summary>What outcomes pay.</summary>
internal sealed partial class PolicyText
{
    private readonly JsonArray _tables = [];
    private readonly Dictionary<string, JsonObject> _amounts = new(StringComparer.Ordinal);

    /// <summary>What an outcome pays.</summary>
    public PolicyText Amount(
        string outcome,
        string expression,
        string? cap = null,
        string unit = "yuan",
        int? scale = null,
        string? name = null)
    {
        var amount = new JsonObject { ["Expression"] = expression, ["Unit"] = unit, ["Clause"] = "N1" };
        if (cap is not null)
            amount["Cap"] = cap;
        if (scale is not null)
            amount["Scale"] = scale;
        if (name is not null)
            amount["Name"] = name;
        _amounts[outcome] = amount;
        return Outcome(outcome);
    }

    /// <summary>That amounts never fall, or never rise, when a number grows.</summary>
    public PolicyText Growing(string name, string fact, string never, string? when, params string[] outcomes)
    {
        var invariant = new JsonObject
        {
            ["Name"] = name,
            ["Label"] = Label(name),
            ["Growing"] = new JsonObject { ["Fact"] = fact, ["Outcomes"] = Names(outcomes), ["Never"] = never },
            ["Clause"] = "N1",
        };
        if (when is not null)
            invariant["When"] = when;
        return Named(_invariants, invariant);
    }

    /// <summary>A table; each row holds what JSON says for each key, and the number.</summary>
    public PolicyText Table(string name, string unit, int scale, string[] keys, params (string[] Cells, decimal Value)[] rows)
    {
        var written = new JsonArray();
        foreach (var (cells, value) in rows)
        {
            var row = new JsonObject();
            foreach (var (key, cell) in keys.Zip(cells))
                row[key] = JsonNode.Parse(cell);
            row["Value"] = value;
            written.Add(row);
        }

        return Named(
            _tables,
            new()
            {
                ["Name"] = name,
                ["Label"] = Label(name),
                ["Unit"] = unit,
                ["Scale"] = scale,
                ["Keys"] = Names(keys),
                ["Rows"] = written,
                ["Clause"] = "N1",
            });
    }
}
