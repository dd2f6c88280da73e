using System.Text.Json.Nodes;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Api;

/// <summary>What can be said of a household under a policy, as a JSON Schema.</summary>
internal static class FactSchema
{
    public static JsonObject Of(Policy policy)
    {
        var properties = new JsonObject
        {
            ["form"] = new JsonObject { ["const"] = 1 },
            ["id"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
            ["place"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject { ["county"] = Place(), ["town"] = Place(), ["village"] = Place() },
            },
        };
        foreach (var fact in policy.Facts.Facts)
        {
            properties[fact.Name] = Property(fact);
            // What is known of one member of a set may be said alone.
            foreach (var member in fact.Type is SetType ? fact.Options : [])
                properties.TryAdd(member.Name, Described(new() { ["type"] = new JsonArray("boolean", "null") }, member.Label));
        }

        return new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:housing-rules:{policy.Name}:facts",
            ["title"] = policy.Title.Chinese,
            ["description"] = policy.Title.English,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Place() => new() { ["type"] = new JsonArray("string", "null") };

    private static JsonObject Property(FactDeclaration fact)
    {
        var schema = Described(Value(fact), fact.Label);
        if ((fact.Type as NumberType)?.Unit is { } unit)
            schema["x-unit"] = new JsonObject { ["zh"] = unit.Chinese, ["en"] = unit.English };
        if (!fact.Clauses.IsEmpty)
            schema["x-clauses"] = Names(fact.Clauses);
        if (!fact.EstablishedBy.IsEmpty)
            schema["x-establishedBy"] = Names(fact.EstablishedBy);
        if (!fact.Options.IsEmpty)
            schema["x-options"] = new JsonObject(fact.Options.Select(o => KeyValuePair.Create<string, JsonNode?>(
                o.Name, new JsonObject { ["zh"] = o.Label.Chinese, ["en"] = o.Label.English })));
        return schema;
    }

    private static JsonObject Value(FactDeclaration fact) => fact.Type switch
    {
        BooleanType => new() { ["type"] = new JsonArray("boolean", "null") },
        OneOfType => new() { ["enum"] = new JsonArray([.. fact.Options.Select(o => (JsonNode?)o.Name), null]) },
        SetType => new()
        {
            ["type"] = new JsonArray("array", "null"),
            ["items"] = new JsonObject { ["enum"] = Names(fact.Options.Select(o => o.Name)) },
            ["uniqueItems"] = true,
        },
        IntegerType number => new()
        {
            ["type"] = new JsonArray("integer", "null"),
            ["minimum"] = number.Minimum,
            ["maximum"] = number.Maximum,
        },
        DecimalType number => new()
        {
            ["type"] = new JsonArray("number", "null"),
            ["minimum"] = number.Minimum,
            ["maximum"] = number.Maximum,
        },
        _ => new() { ["type"] = new JsonArray("string", "null"), ["format"] = "date" },
    };

    private static JsonObject Described(JsonObject schema, LocalizedText label)
    {
        schema["title"] = label.Chinese;
        schema["description"] = label.English;
        return schema;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(n => (JsonNode?)n)]);
}
