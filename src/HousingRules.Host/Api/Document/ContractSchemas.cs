using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Facts;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace HousingRules.Host.Api;

/// <summary>The schemas of the contract's forms, which write themselves: as the library carries them.</summary>
internal static class ContractSchemas
{
    private static readonly Dictionary<Type, string> Files = new()
    {
        [typeof(HouseholdForm)] = "household",
        [typeof(DeterminationForm)] = "determination",
        [typeof(ExplanationForm)] = "explanation",
        [typeof(LedgerLineForm)] = "ledger-line",
        [typeof(CaseFile)] = "case",
    };

    /// <summary>What a form is called in the document; null for a type that is none.</summary>
    public static string? NameOf(Type type) =>
        type == typeof(LocalizedText) ? nameof(LocalizedText) : Files.ContainsKey(type) ? type.Name : null;

    /// <summary>Puts the schemas of the forms that a document names where it names them.</summary>
    public static void Add(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        schemas[nameof(LocalizedText)] = Parse(document, """
            {"type": "object", "additionalProperties": false, "required": ["zh", "en"],
             "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}}
            """);
        foreach (var (type, file) in Files.Where(f => schemas.ContainsKey(f.Key.Name)).OrderBy(
            f => f.Value, StringComparer.Ordinal).ToArray())
            Add(document, schemas, type.Name, Read(file));
        Name(document);
    }

    // The lists whose elements are forms: in bodies, and in the properties of other schemas.
    private static void Name(OpenApiDocument document)
    {
        var bodies = document.Paths.Values.SelectMany(p => p.Operations is { } all ? all.Values : Enumerable.Empty<OpenApiOperation>())
            .SelectMany(o => o.RequestBody?.Content?.Values ?? []).Select(m => m.Schema);
        var properties = document.Components!.Schemas!.Values.SelectMany(s => s.Properties?.Values ?? []);
        foreach (var list in bodies.Concat(properties).OfType<OpenApiSchema>())
        {
            if (list.Items is OpenApiSchema { Comment: { } name })
                list.Items = new OpenApiSchemaReference(name, document);
        }
    }

    private static void Add(OpenApiDocument document, IDictionary<string, IOpenApiSchema> schemas, string name, JsonObject schema)
    {
        schema.Remove("$schema");
        var parts = schema["definitions"]?.AsObject() ?? [];
        schema.Remove("definitions");
        foreach (var (part, definition) in parts)
            schemas[$"{name}.{part}"] = Parse(document, Rooted(definition!, name));
        schemas[name] = Parse(document, Rooted(schema, name));
    }

    private static string Rooted(JsonNode schema, string name) =>
        schema.ToJsonString().Replace("#/definitions/", $"#/components/schemas/{name}.", StringComparison.Ordinal);

    private static JsonObject Read(string file)
    {
        using var stream = typeof(HouseholdForm).Assembly.GetManifestResourceStream($"rules/schemas/contract/{file}.schema.json")
            ?? throw new InvalidOperationException($"The library carries no schema \"{file}\".");
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static OpenApiSchema Parse(OpenApiDocument document, string json)
    {
        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out var told, "json");
        return told.Errors.Count == 0 && schema is not null
            ? schema
            : throw new InvalidOperationException(
                $"A schema of the contract is none: {string.Join("; ", told.Errors.Select(e => e.Message))}");
    }
}
