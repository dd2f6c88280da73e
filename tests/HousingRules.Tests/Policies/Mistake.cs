using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Tests.Policies;

/// <summary>A mistake that people make in the files of a policy, and what they read then.</summary>
/// <param name="Name">What they did.</param>
/// <param name="File">The file in which they did it.</param>
/// <param name="Delete">Whether they took the file away.</param>
/// <param name="Old">What stood there; its first occurrence is meant.</param>
/// <param name="New">What stands there now, with a mark ¦ where it is told.</param>
/// <param name="Place">The file in which it is told; null for the same.</param>
/// <param name="At">What stands where it is told; null where it is told at the mark, or of a file as a whole.</param>
/// <param name="Chinese">The sentence in Chinese.</param>
/// <param name="English">The sentence in English.</param>
public sealed record Mistake(
    string Name,
    string File,
    bool Delete,
    string? Old,
    string? New,
    string? Place,
    string? At,
    [property: JsonPropertyName("zh")] string Chinese,
    [property: JsonPropertyName("en")] string English)
{
    private const string Mark = "¦";

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

        folder.Write(File, Marked(folder.Read(File)).Replace(Mark, "", StringComparison.Ordinal));
        return folder;
    }

    /// <summary>Where it is told: file, line and column; the file alone where all of it is meant.</summary>
    internal string PlaceIn(TemporaryFolder folder)
    {
        var file = Place ?? File;
        var told = At is not null ? At : New?.Contains(Mark, StringComparison.Ordinal) == true ? Mark : null;
        if (told is null)
            return file;
        var text = At is not null ? folder.Read(file) : Marked(System.IO.File.ReadAllText(Path.Combine(Repository.Yiyuan, file)));
        var before = text[..text.IndexOf(told, StringComparison.Ordinal)];
        return FormattableString.Invariant($"{file}:{before.Count(c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}");
    }

    private string Marked(string text)
    {
        var at = text.IndexOf(Old!, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Name}: the policy does not say {Old} in {File}.");
        return text[..at] + New + text[(at + Old!.Length)..];
    }

    public override string ToString() => Name;
}
