using System.Reflection;

namespace HousingRules.Policies;

/// <summary>The files carried inside the package, as the repository's <c>rules</c> has them: the policies, the sample policies, the schemas
/// and the page on how to read them.</summary>
internal static class CarriedFiles
{
    public const string Samples = "samples/policies/";

    private const string Root = "rules/";

    /// <summary>All names, in ordinal order.</summary>
    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Root, StringComparison.Ordinal))
        .Select(n => n[Root.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The folders of the policies that are in force somewhere, such as <c>county/2020-06-06</c>.</summary>
    public static IEnumerable<string> Policies => Folders().Where(f => !IsSample(f));

    /// <summary>The policies that one can start from, the samples among them, without the folder that holds the samples.</summary>
    public static IEnumerable<string> ToStartFrom => Folders().Select(f => IsSample(f) ? f[Samples.Length..] : f);

    /// <summary>The folder of a policy that one can start from; null when there is none of that name.</summary>
    public static string? Folder(string policy) => Folders().FirstOrDefault(f => f == policy || f == Samples + policy);

    public static bool IsSample(string name) => name.StartsWith("samples/", StringComparison.Ordinal);

    /// <summary>Writes the files below a folder, as they are carried.</summary>
    /// <param name="names">Which.</param>
    /// <param name="folder">Where to; it may not be there yet.</param>
    /// <param name="without">What is left away of the names' beginnings.</param>
    public static void Write(IEnumerable<string> names, string folder, string without = "")
    {
        foreach (var name in names)
        {
            var target = Path.Combine(folder, name[without.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, Bytes(name));
        }
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Root + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static IEnumerable<string> Folders() =>
        Names.Where(n => n.EndsWith("/policy.json", StringComparison.Ordinal)).Select(n => n[..^"/policy.json".Length]);
}
