using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What an empty roster says of its columns.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText AboutId { get; } = new("每户一个，不重复", "one for each household, none twice");

    public static LocalizedText AboutCounty { get; } = new("所在县", "the household's county");

    public static LocalizedText AboutTown { get; } = new("所在镇或街道", "the household's town or subdistrict");

    public static LocalizedText AboutVillage { get; } = new("所在村", "the household's village");

    public static LocalizedText SeveralOf(LocalizedText members) => new(
        $"可写几项，用顿号分开：{members.Chinese}",
        $"several, parted by semicolons: {members.English}");

    public static LocalizedText ADay { get; } = new("日期，如 2020-06-10", "a day, such as 2020-06-10");

    public static LocalizedText ANumber(LocalizedText? unit) => new(
        unit is null ? "数" : $"数，单位{unit.Chinese}",
        unit is null ? "a number" : $"a number, in {unit.English}");

    public static LocalizedText EmptyIsUnknown { get; } = new("空着表示不知道", "left empty: not known");

    public static LocalizedText EmptyIs(LocalizedText omitted) => new($"空着按“{omitted.Chinese}”", $"left empty: {omitted.English}");

    public static LocalizedText WriteUnknown { get; } = new("不知道写“未知”", "write unknown where it is not known");

    public static LocalizedText EstablishedBy { get; } = new("由谁查明：", "established by: ");

    public static LocalizedText RestsOn { get; } = new("依据：", "clauses: ");
}
