using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Rosters.Tests;

/// <summary>The sample policy of amounts, whose facts are of every type.</summary>
internal static class Amounts
{
    private static readonly (string Fact, string Header)[] Headers =
    [
        ("category", "户类别"), ("grade", "鉴定等级"), ("subsidisedBefore", "已享受过危房改造补助"), ("area", "建筑面积"),
        ("eldestBorn", "家中最年长者的出生日期"), ("people", "家庭人口"), ("income", "家庭年收入"),
    ];

    public static Policy Policy { get; } = PolicyLibrary.Load(Path.Combine(Repository(), "rules", "samples", "policies")).Policies[^1];

    /// <summary>Facts and the headers they are written under.</summary>
    public static ImmutableArray<(FactDeclaration Fact, string Header)> Columns { get; } =
        [.. Headers.Select(h => (Policy.Facts[h.Fact], h.Header))];

    /// <summary>Reads a roster from memory.</summary>
    public static IReadOnlyList<RosterRow> Read(string name, byte[] bytes)
    {
        using var roster = Roster.Open(new MemoryStream(bytes), name, Policy.Facts, null, CancellationToken.None);
        return [.. roster.Read(Policy)];
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HousingRules.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
