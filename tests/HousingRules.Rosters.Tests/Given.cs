using HousingRules.Evaluation;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests;

/// <summary>The policy and the files that the tests read.</summary>
internal static class Given
{
    public static Policy Policy { get; } = PolicyLibrary.BuiltIn.Policies[^1];

    /// <summary>A file of the tests.</summary>
    public static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Reading", "Files", name);

    /// <summary>Reads a file of the tests.</summary>
    public static ReadRoster Read(string name, RosterOptions? options = null)
    {
        using var roster = Roster.Open(File(name), Policy.Facts, options, CancellationToken.None);
        return ReadRoster.Of(roster);
    }

    /// <summary>Reads a roster from memory.</summary>
    public static ReadRoster Read(string name, byte[] bytes, RosterOptions? options = null)
    {
        using var roster = Roster.Open(new MemoryStream(bytes), name, Policy.Facts, options, CancellationToken.None);
        return ReadRoster.Of(roster);
    }

    /// <summary>Reads a roster from memory.</summary>
    public static ReadRoster Read(string name, string text, RosterOptions? options = null) =>
        Read(name, System.Text.Encoding.UTF8.GetBytes(text), options);
}
