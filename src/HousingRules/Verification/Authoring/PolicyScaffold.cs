using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Makes a policy's folder to start from: another county's policy under a new id, or the next version of the same.</summary>
public static partial class PolicyScaffold
{
    /// <summary>Copies a policy under a new id and a new first day. The folder is there whole or not at all.</summary>
    /// <param name="from">The folder of the policy to start from, as it is on disk.</param>
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
            throw new LocalizedArgumentException(
                new(
                    $"“{id}”不能作政策编号：请用小写字母、数字和连字符，以字母开头，如 nanshan。",
                    $"\"{id}\" cannot be a policy's id. Use lower-case letters, digits and hyphens."),
                nameof(id));
        }

        if (!File.Exists(Path.Combine(from, "policy.json")))
        {
            throw new LocalizedArgumentException(
                new($"{from} 不是政策文件夹：其中没有 policy.json。", $"{from} is no policy's folder: it has no policy.json."),
                nameof(from));
        }

        var day = inForceFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var target = Path.Combine(rules, id!, day);
        if (Directory.Exists(target))
        {
            throw new LocalizedArgumentException(
                new(
                    $"{target} 已经存在。施行中的政策不会被覆盖，请另选日期或编号。",
                    $"{target} is there already. A policy in force is not overwritten; choose another day or id."),
                nameof(inForceFrom));
        }

        var versions = Path.Combine(rules, id!);
        var isFirst = !Directory.Exists(versions);
        var unfinished = $"{target}.unfinished";
        Directory.CreateDirectory(versions);
        try
        {
            using var alone = Alone($"{target}.new");
            // What an earlier run left when its machine went down.
            Remove(unfinished);
            try
            {
                Copy(from, unfinished);
                Rename(Path.Combine(unfinished, "policy.json"), id!, day);
                Directory.Move(unfinished, target);
                return target;
            }
            finally
            {
                Remove(unfinished);
            }
        }
        finally
        {
            if (isFirst && !Directory.EnumerateFileSystemEntries(versions).Any())
                Directory.Delete(versions);
        }
    }

    // Two at once would copy into one folder: the second is told. The mark is gone when its holder is.
    private static FileStream Alone(string mark)
    {
        try
        {
            return new(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new LocalizedArgumentException(
                new(
                    $"另一个程序正在建立同一个政策文件夹（{mark}）。请等它完成后再试。",
                    $"Another program is making the same policy's folder ({mark}). Try again when it is done."),
                "inForceFrom");
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

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

        File.WriteAllBytes(file, [.. bytes]);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Id();
}
