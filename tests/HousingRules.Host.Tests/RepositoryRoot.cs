using HousingRules.Generators.Killing;

namespace HousingRules.Host.Tests;

/// <summary>Finds the repository from wherever the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The host, built beside the tests.</summary>
    public static string Host { get; } = ServiceNode.Host;

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string directory) => System.IO.File.Exists(System.IO.Path.Combine(directory, "HousingRules.sln"))
        ? directory
        : Find(
            System.IO.Path.GetDirectoryName(
                directory.TrimEnd(System.IO.Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException(
                    "The tests do not run inside the repository."));
}
