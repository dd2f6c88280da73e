using System.Collections.Immutable;

namespace HousingRules.Facts;

/// <summary>The words by which people write what every policy knows: yes, no, and that something is not known. They are compared
/// folded.</summary>
internal static class CellWords
{
    public static ImmutableArray<string> Yes { get; } = ["是", "有", "√", "✓", "✔", "对", "1", "y", "yes", "true"];

    public static ImmutableArray<string> No { get; } = ["否", "无", "没有", "×", "✗", "✘", "x", "0", "n", "no", "false"];

    public static ImmutableArray<string> Unknown { get; } = ["unknown", "未知", "不详", "不明", "待定", "待查", "null"];
}
