using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Host.Demo;

/// <summary>A county to look at: its places, its officers, and what has become of its households by a day. It stands in files beside the
/// sample rosters, not in code.</summary>
internal sealed record DemoCounty
{
    private const string Folder = "HousingRules.Host.Demo.";

    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The id of the policy under which its cases are opened.</summary>
    public required string Policy { get; init; }

    public required string County { get; init; }

    /// <summary>What day it is there.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many households it has.</summary>
    public required int Households { get; init; }

    public required IReadOnlyList<DemoTown> Towns { get; init; }

    public required IReadOnlyList<DemoOfficer> Officers { get; init; }

    /// <summary>How often each story happens, by its id.</summary>
    public required IReadOnlyDictionary<string, int> Stories { get; init; }

    /// <summary>Its villages, each with its town.</summary>
    public IEnumerable<(string Town, string Village)> Villages => Towns.SelectMany(t => t.Villages.Select(v => (t.Name, v)));

    /// <summary>The county that is carried inside the program.</summary>
    public static DemoCounty Read()
    {
        using var stream = Open("county.json");
        return JsonSerializer.Deserialize<DemoCounty>(stream, Strict)!;
    }

    /// <summary>What happened to its households: a case to a line, as case files have them.</summary>
    public static IReadOnlyList<JsonElement> Cases()
    {
        using var stream = Open("cases.jsonl");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static Stream Open(string name) => typeof(DemoCounty).Assembly.GetManifestResourceStream(Folder + name)!;
}

/// <summary>A town of it.</summary>
internal sealed record DemoTown(string Name, IReadOnlyList<string> Villages);

/// <summary>One officer for each place of a level.</summary>
/// <param name="Actor">The role.</param>
/// <param name="Place">The level: <c>county</c>, <c>town</c> or <c>village</c>.</param>
internal sealed record DemoOfficer(string Actor, string Place);
