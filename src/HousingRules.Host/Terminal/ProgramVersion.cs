using System.Reflection;

namespace HousingRules.Host.Terminal;

/// <summary>Which version of the program runs.</summary>
internal static class ProgramVersion
{
    /// <summary>The version, without the commit.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];
}
