using System.Text;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Where the files of a policy say that their schemas are: an editor completes and checks by them.</summary>
internal static class SchemaLinks
{
    /// <summary>Lets every file that names a schema where there is none name the one among the policies' own.</summary>
    /// <param name="folder">The policy's folder, two below the one that holds the policies.</param>
    /// <param name="hasSchema">Whether the policies have a schema of that name beside them.</param>
    public static void Mend(string folder, Func<string, bool> hasSchema)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json"))
        {
            var file = new SourceFile(path, File.ReadAllBytes(path));
            if (StrictJson.Read(file, new()) is not ObjectNode json
                || json.Members.FirstOrDefault(m => m.Key == "$schema")?.Value is not TextNode link
                || File.Exists(Path.Combine(folder, link.Value))
                || !hasSchema(Path.GetFileName(link.Value)))
                continue;
            var (from, through) = (link.Position.Offset + 1, link.At(link.Value.Length).Offset);
            var there = Encoding.UTF8.GetBytes($"../../schemas/{Path.GetFileName(link.Value)}");
            File.WriteAllBytes(path, [.. file.Bytes[..from], .. there, .. file.Bytes[through..]]);
        }
    }
}
