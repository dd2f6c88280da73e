using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Generators.Strange;

namespace HousingRules.Rosters.Tests;

/// <summary>The sample policy of amounts.</summary>
internal static class Amounts
{
    public static Policy Policy { get; } = AmountsPolicy.Load();

    /// <summary>Facts and the headers they are written under.</summary>
    public static ImmutableArray<(FactDeclaration Fact, string Header)> Columns { get; } = AmountsPolicy.Columns(Policy);

    /// <summary>Reads a roster from memory.</summary>
    public static IReadOnlyList<RosterRow> Read(string name, byte[] bytes)
    {
        using var roster = Roster.Open(new MemoryStream(bytes), name, Policy.Facts, null, CancellationToken.None);
        return [.. roster.Read(Policy)];
    }
}
