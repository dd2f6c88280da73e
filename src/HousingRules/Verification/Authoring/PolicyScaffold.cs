using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Makes a policy's folder to start from: another county's policy under a new id, or the next version of the same.</summary>
public static partial class PolicyScaffold
{
    /// <summary>Copies a policy under a new id and a new first day, in the newest form. The folder is there whole or not at all. Its days
    /// and years stay those of the policy it was copied from: <see cref="KeptDays"/> lists them.</summary>
    /// <param name="from">The folder of the policy to start from; or the name of one carried inside the package, such as
    /// <c>county/2020-06-06</c>, with which go the schemas and the page on how to read and amend it, where there are none yet.</param>
    /// <param name="rules">The folder of policies in which the new one goes.</param>
    /// <param name="id">The new policy's id: lower-case letters, digits and hyphens.</param>
    /// <param name="inForceFrom">The new policy's first day.</param>
    /// <returns>The new folder.</returns>
    /// <exception cref="LocalizedArgumentException">The id is none, there is no policy to start from, or the new folder is there
    /// already.</exception>
    /// <exception cref="PolicyLoadException">The policy to start from has a <c>policy.json</c> that is no JSON.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static string Create(string from, string rules, string id, DateOnly inForceFrom)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(rules);
        if (!Id().IsMatch(id ?? ""))
        {
            throw new LocalizedArgumentException(VerificationSentences.NoId(id), nameof(id));
        }

        var isOnDisk = File.Exists(Path.Combine(from, "policy.json"));
        var carried = isOnDisk ? null : CarriedFiles.Folder(from.Replace('\\', '/').TrimEnd('/'));
        if (!isOnDisk && carried is null)
            throw NoPolicy(from);

        var day = inForceFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var target = Path.Combine(rules, id!, day);
        if (Directory.Exists(target))
            throw IsThere(target);

        var versions = Path.Combine(rules, id!);
        var isFirst = !Directory.Exists(versions);
        Directory.CreateDirectory(versions);
        try
        {
            WholeFolder.Make(target, folder =>
            {
                if (carried is null)
                    Copy(from, folder);
                else
                    CarriedFiles.Write(Under($"{carried}/"), folder, without: $"{carried}/");
                Rename(Path.Combine(folder, "policy.json"), id!, day);
                SchemaLinks.Mend(folder, name => HasSchema(rules, name, isCarried: carried is not null));
            });
            if (carried is not null)
                Accompany(rules);
            return target;
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another was making it at the same time, and was first.
            throw IsThere(target);
        }
        finally
        {
            if (isFirst && !Directory.EnumerateFileSystemEntries(versions).Any())
                Directory.Delete(versions);
        }
    }

    private static IEnumerable<string> Under(string folder) =>
        CarriedFiles.Names.Where(n => n.StartsWith(folder, StringComparison.Ordinal));

    private static bool HasSchema(string rules, string name, bool isCarried) => Directory.Exists(Path.Combine(rules, "schemas"))
        ? File.Exists(Path.Combine(rules, "schemas", name))
        : isCarried && CarriedFiles.Names.Contains($"schemas/{name}");

    // What stands there already is somebody's own.
    private static void Accompany(string rules)
    {
        if (!Directory.Exists(Path.Combine(rules, "schemas")))
            CarriedFiles.Write(Under("schemas/"), rules);
        if (!File.Exists(Path.Combine(rules, "README.md")))
            CarriedFiles.Write(["README.md"], rules);
    }

    private static LocalizedArgumentException NoPolicy(string from)
    {
        var carried = CarriedFiles.ToStartFrom.ToArray();
        return new(VerificationSentences.NoSource(from, carried), "from");
    }

    private static LocalizedArgumentException IsThere(string target) => new(VerificationSentences.TargetIsThere(target), "inForceFrom");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // Only the two values change: layout, order and line ends stay as the authors left them.
    private static void Rename(string file, string id, string day)
    {
        var source = new SourceFile(file, File.ReadAllBytes(file));
        var findings = new FindingList();
        if (StrictJson.Read(source, findings) is not ObjectNode policy)
            throw new PolicyLoadException(findings.Sorted());
        var bytes = source.Bytes.ToArray().AsEnumerable();
        // The later one first, so that the place of the other stays where it is.
        foreach (var member in policy.Members.Where(m => m.Key is "Id" or "InForceFrom").OrderByDescending(m => m.Value.Position.Offset))
        {
            if (member.Value is not TextNode old)
                continue;
            var (from, through) = (old.Position.Offset, old.At(old.Value.Length).Offset);
            bytes = [.. bytes.Take(from + 1), .. Encoding.UTF8.GetBytes(member.Key == "Id" ? id : day), .. bytes.Skip(through)];
        }

        File.WriteAllBytes(file, [.. Lifted([.. bytes])]);
    }

    // A folder in an older form means in the newest what it meant: only the number is to be written.
    private static byte[] Lifted(byte[] bytes)
    {
        var source = new SourceFile("policy.json", bytes);
        if (StrictJson.Read(source, new()) is not ObjectNode policy)
            return bytes;
        var newest = PolicyForm.Newest.ToString(CultureInfo.InvariantCulture);
        if (policy.Members.FirstOrDefault(m => m.Key == PolicyForm.Key)?.Value is { } form)
        {
            return form is NumberNode { Raw: var raw }
                && int.TryParse(raw, CultureInfo.InvariantCulture, out var old)
                && old < PolicyForm.Newest
                ? Spliced(source, form.Position.Offset, raw.Length, newest)
                : bytes;
        }

        var (line, first) = (source.Text.Contains('\n', StringComparison.Ordinal) ? "\n  " : " ", policy.Position.Offset + 1);
        return Spliced(source, first, 0, $"{line}\"{PolicyForm.Key}\": {newest},");
    }

    private static byte[] Spliced(SourceFile source, int at, int length, string text) =>
        [.. source.Bytes[..at], .. Encoding.UTF8.GetBytes(text), .. source.Bytes[(at + length)..]];

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Id();
}
