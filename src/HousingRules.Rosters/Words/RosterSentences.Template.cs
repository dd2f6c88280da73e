using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What an empty roster says of its columns.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText AboutId => new("每户一个，不重复", "one for each household, none twice");

    public static LocalizedText AboutCounty => new("所在县", "the household's county");

    public static LocalizedText AboutTown => new("所在镇或街道", "the household's town or subdistrict");

    public static LocalizedText AboutVillage => new("所在村", "the household's village");

    public static LocalizedText SeveralOf(LocalizedText members) => new(
        $"可写几项，用顿号分开：{members.Chinese}",
        $"several, parted by semicolons: {members.English}");

    public static LocalizedText ADay => new("日期，如 2020-06-10", "a day, such as 2020-06-10");

    public static LocalizedText ANumber(LocalizedText? unit) => new(
        unit is null ? "数" : $"数，单位{unit.Chinese}",
        unit is null ? "a number" : $"a number, in {unit.English}");

    public static LocalizedText EmptyIsUnknown => new("空着表示不知道", "left empty: not known");

    public static LocalizedText EmptyIs(LocalizedText omitted) => new($"空着按“{omitted.Chinese}”", $"left empty: {omitted.English}");

    public static LocalizedText WriteUnknown => new("不知道写“未知”", "write unknown where it is not known");

    public static LocalizedText EstablishedBy => new("由谁查明：", "established by: ");

    public static LocalizedText RestsOn => new("依据：", "clauses: ");
}
