namespace HousingRules.Generators.Rosters;

/// <summary>Towns and villages that are nowhere: eight towns of six villages, of unequal size, in the order in which a county lists
/// them.</summary>
public static class Places
{
    public const string County = "示例县";

    private const int VillagesInTown = 6;
    private static readonly string[] Stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六"];
    private static readonly int[] Ends = [.. Weights().Select((_, i) => Weights().Take(i + 1).Sum())];

    /// <summary>Where the household at <paramref name="index"/> of <paramref name="rows"/> lives.</summary>
    public static (string Stem, string Town, string Village) Of(long index, long rows)
    {
        var at = index * Ends[^1] / rows;
        var village = Array.FindIndex(Ends, end => at < end);
        var stem = Stems[village / VillagesInTown];
        var town = village / VillagesInTown is 3 or 6 ? $"{stem}街道" : $"{stem}镇";
        return (stem, town, $"{stem}{Numbers[village % VillagesInTown]}村");
    }

    private static IEnumerable<int> Weights() =>
        Enumerable.Range(0, Stems.Length * VillagesInTown).Select(i => 3 + (i * 5 + i / VillagesInTown) % 7);
}
