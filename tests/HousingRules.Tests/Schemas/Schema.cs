using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace HousingRules.Tests.Schemas;

/// <summary>The schemas of the rule files, as an editor applies them.</summary>
internal static class Schema
{
    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Read = new(StringComparer.Ordinal);

    /// <summary>What the schema of a file of the Yiyuan policy says against this text; empty when nothing.</summary>
    public static IReadOnlyList<string> Complaints(string file, string text) => Complaints(Name(file), JToken.Parse(text));

    public static IReadOnlyList<string> Complaints(string schema, JToken json) =>
        [.. Of(schema).Validate(json).Select(e => $"{e.Path}: {e.Kind}")];

    /// <summary>The schema that a file names; worked examples are an array and name none.</summary>
    public static string Name(string file)
    {
        if (Path.GetFileName(Path.GetDirectoryName(file)) == "cases")
            return "cases.schema.json";
        var named = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Yiyuan, file))).Value<string>("$schema");
        return Path.GetFileName(named) ?? throw new InvalidOperationException($"{file} names no schema.");
    }

    private static JsonSchema Of(string name) =>
        Read.GetOrAdd(
            name,
            n => new(() => JsonSchema.FromFileAsync(Path.Combine(Repository.Rules, "schemas", n)).GetAwaiter().GetResult())).Value;
}
