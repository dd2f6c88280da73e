using System.Text.Json.Nodes;

namespace HousingRules.Host.Tests.Api;

/// <summary>The OpenAPI document is the one that is committed, and says all that a client needs.</summary>
public sealed class DocumentTests
{
    private static readonly string Committed = Path.Combine(RepositoryRoot.Path, "src/HousingRules.Host/Api/openapi.json");

    [Fact]
    public async Task It_is_the_one_that_is_committed()
    {
        await using var service = await ApiService.StartAsync();

        var made = (await service.Anybody().AskAsync("/openapi/v1.json")).Body.ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Environment.GetEnvironmentVariable("HOUSING_RULES_WRITE_OPENAPI") is "1")
            await File.WriteAllTextAsync(Committed, made);
        var committed = await File.ReadAllTextAsync(Committed);
        Assert.True(made == committed, "The document changed: run this test with HOUSING_RULES_WRITE_OPENAPI=1 and look at what changed.");
    }

    [Fact]
    public async Task Every_operation_has_its_problems_its_security_and_an_example_of_its_body()
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Committed))!;

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var at = $"{method} {path}";
                Assert.True(operation!["security"] is not null, at);
                Assert.True(operation["summary"] is not null, at);
                Assert.All(new[] { "400", "401", "403", "429", "500" }, status =>
                    Assert.True(operation["responses"]![status]?["content"]?["application/problem+json"] is not null, $"{at} {status}"));
                if (operation["requestBody"] is { } body)
                    Assert.True(body["content"]!["application/json"]!["example"] is not null, at);
            }
        }
    }

    [Fact]
    public async Task Nothing_in_it_depends_on_the_machine_and_no_choice_is_null()
    {
        var text = await File.ReadAllTextAsync(Committed);

        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
        foreach (var schema in Objects(JsonNode.Parse(text)!).Where(o => o["enum"] is JsonArray))
            Assert.DoesNotContain(null, schema["enum"]!.AsArray());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
