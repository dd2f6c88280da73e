using System.Runtime.InteropServices;
using HousingRules.Facts;

namespace HousingRules.Host.Terminal;

/// <summary>Which language the user reads. It must be known before the commands are built, because their help speaks it too.</summary>
internal static class SpokenLanguage
{
    private const int ChinesePrimaryLanguage = 0x04;

    public static Language From(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var asked = arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith("--lang=", StringComparison.Ordinal)
                || arguments[i].StartsWith("--lang:", StringComparison.Ordinal) ? arguments[i][7..]
                : null;
            if (asked is not null)
                return IsChinese(asked) ? Language.Chinese : Language.English;
        }

        if (environment("LC_ALL") is { Length: > 0 } all)
            return IsChinese(all) ? Language.Chinese : Language.English;
        if (environment("LANG") is { Length: > 0 } lang)
            return IsChinese(lang) ? Language.Chinese : Language.English;
        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & 0x3FF) == ChinesePrimaryLanguage
            ? Language.Chinese
            : Language.English;
    }

    private static bool IsChinese(string name) => name.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    // Windows has no LANG, and the runtime's own culture is switched off (InvariantGlobalization).
    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
