namespace HousingRules.Generators;

/// <summary>Programs of this machine.</summary>
internal static class OnPath
{
    /// <summary>Where the first of some programs is; null when none is there.</summary>
    public static string? Find(params IEnumerable<string> programs) => programs
        .SelectMany(_ => Folders, (program, folder) => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static string[] Folders =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
