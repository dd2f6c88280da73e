using System.IO.Compression;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Results;

namespace HousingRules.Host.Tests.LedgerReports;

/// <summary>The ledgers as a county keeps them: a workbook and a table.</summary>
public sealed class LedgerFileTests : IDisposable
{
    private readonly CliRun _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_workbook_has_a_sheet_for_each_level_with_a_title_and_a_header()
    {
        var sheets = Workbook();

        Assert.Equal(["县台账", "镇（街道）台账", "村台账"], sheets.Select(s => s.Name));
        Assert.All(sheets, sheet =>
        {
            Assert.EndsWith($"{sheet.Name}  截至 2020-06-30  政策 yiyuan/2020-06-06", sheet.Rows[0][0]!.ToString(), StringComparison.Ordinal);
            Assert.Equal(["县", "镇（街道）", "村", "户编号", "序号", "问题"], sheet.Rows[1].Take(6));
        });
    }

    [Theory]
    [InlineData(0, "item 4, item 2, item 1, item 3, 沂源县")]
    [InlineData(1, "item 4, 东里镇, item 2, item 1, item 3, 南麻街道")]
    [InlineData(2, "item 4, 东里镇 丙村, item 2, 南麻街道 乙村, item 1, item 3, 南麻街道 甲村")]
    public void Each_sheet_groups_the_same_items_by_its_places(int sheet, string expected)
    {
        var rows = Workbook()[sheet].Rows.Skip(2).TakeWhile(r => r[0] is not null).ToList();

        var told = rows.Select(r => r[3] is { } id ? $"item {id}" : r[0]!.ToString()!.Split(" 小计：")[0]);

        Assert.Equal(expected, string.Join(", ", told));
    }

    [Fact]
    public void An_item_has_its_days_as_days_and_its_number_as_a_number()
    {
        var row = Workbook()[0].Rows[2];

        Assert.Equal(
            ["沂源县", "东里镇", "丙村", "4", 1d, "按改造提升意见改造并销号", new DateTime(2020, 6, 8), new DateTime(2020, 6, 25), "已销号", null,
                new DateTime(2020, 6, 20), new DateTime(2020, 6, 21), new DateTime(2020, 6, 22), null],
            row.Take(14));
    }

    [Theory, InlineData(0, "沂源县"), InlineData(1, "东里镇,南麻街道"), InlineData(2, "东里镇 丙村,南麻街道 乙村,南麻街道 甲村")]
    public void The_totals_of_each_sheet_are_the_same(int sheet, string places)
    {
        var totals = Workbook()[sheet].Rows.SkipWhile(r => r[1]?.ToString() != "发现").Skip(1).TakeWhile(r => r[0] is not null).ToList();

        Assert.Equal([.. places.Split(','), "合计"], totals.Select(r => r[0]!.ToString()));
        Assert.Equal([4d, 3d, 3d, 1d, 1d, 0d, 0d, 0d, "25%", 5d], totals[^1].Skip(1).Take(10));
        Assert.Equal(4d, totals.SkipLast(1).Sum(r => (double)r[1]!));
    }

    [Fact]
    public void One_level_alone_is_one_sheet()
    {
        _desk.Run("ledger", _desk.Put("c.jsonl", SomeCases.County), "--level", "village", "-o", _desk.Path("out.xlsx"), "--lang", "en");

        Assert.Equal("village ledger", Assert.Single(WorkbookFile.Sheets(_desk.Path("out.xlsx"))).Name);
    }

    [Fact]
    public void The_header_is_printed_on_every_page()
    {
        Workbook();
        using var zip = ZipFile.OpenRead(_desk.Path("out.xlsx"));

        using var part = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());

        Assert.Contains(
            "definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'镇（街道）台账'!$1:$2</",
            part.ReadToEnd(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_a_row_for_each_item_each_place_and_the_total()
    {
        var code = _desk.Run(
            "ledger",
            _desk.Put("c.jsonl", SomeCases.County),
            "--on",
            "2020-06-30",
            "--level",
            "village",
            "-o",
            _desk.Path("out.csv"),
            "--lang",
            "zh");

        var rows = _desk.Read("out.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(',')).ToList();

        Assert.Equal(ExitCode.Done, code);
        Assert.Single(rows.Select(r => r.Length).Distinct());
        Assert.Equal(["类别", "问题", "问题", "问题", "问题", "村", "村", "村", "合计"], rows.Select(r => r[0].TrimStart('\uFEFF')));
        var found = Array.IndexOf(rows[0], "发现");
        Assert.Equal(["1", "1", "2", "4"], rows.TakeLast(4).Select(r => r[found]));
    }

    private List<(string Name, List<object?[]> Rows)> Workbook()
    {
        var code = _desk.Run(
            "ledger",
            _desk.Put("c.jsonl", SomeCases.County),
            "--on",
            "2020-06-30",
            "-o",
            _desk.Path("out.xlsx"),
            "--lang",
            "zh");

        Assert.Equal(ExitCode.Done, code);
        return WorkbookFile.Sheets(_desk.Path("out.xlsx"));
    }
}
