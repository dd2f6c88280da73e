namespace HousingRules.Policies;

/// <summary>Makes a folder that is whole or absent.</summary>
internal static class WholeFolder
{
    private const string Mark = ".unfinished";

    /// <summary>Makes it.</summary>
    /// <param name="target">The folder; it is not there, or holds nothing.</param>
    /// <param name="fill">Fills the folder of the given name, which takes the target's name when it is done.</param>
    /// <exception cref="IOException">It was made meanwhile by another, or cannot be written.</exception>
    public static void Make(string target, Action<string> fill)
    {
        using var claim = Claim(target);
        // INVARIANT: nothing is taken away that was not made here.
        var unfinished = claim.Name[..^Mark.Length] + ".folder" + Mark;
        try
        {
            fill(unfinished);
            // A move needs a place where nothing is.
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(unfinished, target);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Whether a folder stands in one that is being made, or that was left when the machine went down.</summary>
    /// <param name="path">The folder, from the one in which policies are looked for.</param>
    public static bool IsUnfinished(string path) => path
        .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
        .Any(part => part.StartsWith('.') && part.EndsWith(Mark, StringComparison.Ordinal));

    // A file that is made new or not at all gives the name to one alone, also among processes.
    private static FileStream Claim(string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var name = Path.GetFileName(target);
        Directory.CreateDirectory(folder);
        for (var i = 1; ; i++)
        {
            var claim = Path.Combine(folder, FormattableString.Invariant($".{name}.{i}"));
            if (Path.Exists(claim + Mark) || Path.Exists(claim + ".folder" + Mark))
                continue;
            try
            {
                return new(claim + Mark, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (Path.Exists(claim + Mark))
            {
                // Another was first.
            }
        }
    }
}
