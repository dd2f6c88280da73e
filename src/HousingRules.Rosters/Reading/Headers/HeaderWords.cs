using System.Collections.Frozen;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>The words of rosters that are no policy: who and where a household is, and columns that merely pass through.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, ColumnUse> Uses = Table(
        (ColumnUse.Id, [.. IdentityHeaders.Id]),
        (ColumnUse.County, [.. IdentityHeaders.County]),
        (ColumnUse.Town, [.. IdentityHeaders.Town]),
        (ColumnUse.Village, [.. IdentityHeaders.Village]),
        (
            ColumnUse.IdNumber,
            ["身份证", "身份证号", "身份证号码", "证件号码", "证件号", "公民身份号码", "户主身份证", "户主身份证号", "户主身份证号码", "户主证件号码", "户主证件号", "残疾证号", "id number",
                "id card"]),
        (ColumnUse.PassThrough, ["序号", "编号", "省", "市", "村组", "组", "地址", "住址", "家庭住址", "户主", "户主姓名", "姓名", "name", "性别", "与户主关系", "家庭人口",
            "家庭人口数", "人口数", "人口", "联系电话", "电话", "手机号", "phone",
            "证件类型", "是否销户", "改造年度", "改造时间", "鉴定机构", "鉴定日期", "鉴定时间", "危房等级", "是否危房", "是否危房户", "住房等级", "备注", "note", "notes", "remarks"]));

    private static readonly FrozenSet<string> Names = new[] { "户主", "户主姓名", "姓名", "name" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TotalWords = new[] { "合计", "总计", "小计", "共计", "累计" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] NoteWords =
    [
        "备注",
        "注",
        "说明",
        "填表说明",
        "附注",
        "填表人",
        "填报人",
        "填报单位",
        "填表日期",
        "填报日期",
        "制表人",
        "制表",
        "审核人",
        "审核",
        "负责人",
        "联系人",
        "联系电话",
        "单位",
        "note",
        "notes",
    ];

    /// <summary>The words, as they are compared.</summary>
    public static IEnumerable<string> All => Uses.Keys;

    /// <summary>What a header means beside the facts, or null when it is no word of this table.</summary>
    public static ColumnUse? Use(string header) => Uses.TryGetValue(Key(header), out var use) ? use : null;

    /// <summary>Whether a cell is the word that opens a row of sums, and nothing else: people space it as the cell's width asks.</summary>
    public static bool IsTotal(string cell) => TotalWords.Contains(Key(cell));

    /// <summary>Whether a header is that of the column of names: a row of which that alone is filled is a household.</summary>
    public static bool IsName(string header) => Names.Contains(Key(header));

    /// <summary>Whether a cell opens a row of notes: 备注：…, 注: …, 填表人：….</summary>
    public static bool IsNote(string cell)
    {
        var key = Key(cell);
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && NoteWords.Contains(key[..colon].TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0'));
    }

    private static string Key(string text) => HeaderText.Key(text);

    private static FrozenDictionary<string, ColumnUse> Table(params (ColumnUse Use, string[] Words)[] table) => table
        .SelectMany(row => row.Words.Select(word => (Key: Key(word), row.Use)))
        .ToFrozenDictionary(row => row.Key, row => row.Use);
}
