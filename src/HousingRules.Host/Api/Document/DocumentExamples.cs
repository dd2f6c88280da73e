using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace HousingRules.Host.Api;

/// <summary>What a request may look like, an example for each operation that has a body. They stand in a file: they are of a
/// policy.</summary>
internal static class DocumentExamples
{
    private static readonly JsonObject All = Read();

    public static void Add(OpenApiOperation operation)
    {
        if (operation.OperationId is not { } id || operation.RequestBody?.Content is not { } content || All[id] is not { } example)
            return;
        foreach (var media in content.Values)
            media.Example = example.DeepClone();
    }

    private static JsonObject Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("HousingRules.Host.Api.examples.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
