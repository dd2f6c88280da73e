using System.Reflection;

namespace HousingRules.Evaluation;

/// <summary>The version of this library, as its assembly carries it.</summary>
internal static class LibraryVersion
{
    /// <summary>Such as <c>0.1.0</c>, or <c>0.1.0+commit</c> where the build names its commit.</summary>
    public static string Text { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
