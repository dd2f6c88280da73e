using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Tests.Policies;

/// <summary>A mistake that people make in the files of a policy, and what they read then.</summary>
/// <param name="Name">What they did.</param>
/// <param name="File">The file in which they did it.</param>
/// <param name="Delete">Whether they took the file away.</param>
/// <param name="Old">What stood there; its first occurrence is meant.</param>
/// <param name="New">What stands there now.</param>
/// <param name="Place">Where it is told: file, line and column; the file alone where all of it is meant.</param>
/// <param name="Chinese">The sentence in Chinese.</param>
/// <param name="English">The sentence in English.</param>
public sealed record Mistake(
    string Name,
    string File,
    bool Delete,
    string? Old,
    string? New,
    string Place,
    [property: JsonPropertyName("zh")] string Chinese,
    [property: JsonPropertyName("en")] string English)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All of the table.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
        JsonSerializer.Deserialize<Mistake[]>(System.IO.File.ReadAllText(Table), Json)!;

    private static string Table => Path.Combine(Repository.Root, "tests", "HousingRules.Tests", "Policies", "mistakes.json");

    internal TemporaryFolder Made()
    {
        var folder = TemporaryFolder.CopyOfYiyuan();
        if (Delete)
        {
            folder.Delete(File);
            return folder;
        }

        var text = folder.Read(File);
        var at = text.IndexOf(Old!, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Name}: the policy does not say {Old} in {File}.");
        folder.Write(File, text[..at] + New + text[(at + Old!.Length)..]);
        return folder;
    }

    public override string ToString() => Name;
}
