namespace HousingRules.Policies;

/// <summary>Makes a folder that is whole or absent.</summary>
internal static class WholeFolder
{
    /// <summary>Makes it.</summary>
    /// <param name="target">The folder; it is not there, or holds nothing.</param>
    /// <param name="fill">Fills the folder of the given name, which takes the target's name when it is done.</param>
    public static void Make(string target, Action<string> fill)
    {
        var unfinished = $"{target}.unfinished";
        // What an earlier run left when its machine went down.
        Remove(unfinished);
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
            Remove(unfinished);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
