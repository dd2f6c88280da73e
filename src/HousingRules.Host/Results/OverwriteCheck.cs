using HousingRules.Host.Terminal;

namespace HousingRules.Host.Results;

/// <summary>Keeps a command from writing over what it reads.</summary>
internal static class OverwriteCheck
{
    /// <summary>Refuses an output that is the input itself.</summary>
    /// <exception cref="HostFailure">It is.</exception>
    public static void Refuse(string? output, string input)
    {
        if (output is not null && File.Exists(output) && File.Exists(input) && Same(output, input))
            throw new HostFailure(new("输出文件就是输入文件本身。请写到另一个文件。", "The output is the input itself. Write to another file."));
    }

    private static bool Same(string a, string b) =>
        string.Equals(Real(a), Real(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
