using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>Days, times and shares of a workbook are what the spreadsheet shows.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData(14), InlineData(15), InlineData(16), InlineData(17), InlineData(27), InlineData(28), InlineData(29), InlineData(30),
        InlineData(31), InlineData(36), InlineData(50), InlineData(51), InlineData(52), InlineData(53), InlineData(54), InlineData(57),
        InlineData(58)]
    public void A_built_in_format_of_days_shows_a_day(int id) => Assert.Equal("2020-06-08", Cell($"<xf numFmtId=\"{id}\"/>", "43990"));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "43990", "2020-06-08")]
    [InlineData("[$-804]yyyy\\-mm\\-dd;@", "43990", "2020-06-08")]
    [InlineData("[DBNum1][$-804]e\"年\"m\"月\";@", "43990", "2020-06-08")]
    [InlineData("mm/dd/yy", "43990", "2020-06-08")]
    [InlineData("yyyy/m/d h:mm", "43990.5", "2020-06-08 12:00:00")]
    [InlineData("h:mm AM/PM", "0.75", "18:00:00")]
    [InlineData("[h]:mm", "1.5", "36:00:00")]
    [InlineData("0.00E+00", "43990", "43990")]
    [InlineData("#,##0.00\"元\"", "1234.5", "1234.5")]
    [InlineData("0.0%", "0.705", "70.5%")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("\"共\"0\"户\"", "12", "12")]
    [InlineData("[Red]0;[Blue]-0", "3", "3")]
    public void A_format_of_ones_own_shows_what_it_says(string code, string number, string shown)
    {
        var format = $"<numFmt numFmtId=\"170\" formatCode=\"{System.Net.WebUtility.HtmlEncode(code)}\"/>";

        Assert.Equal(shown, Cell("<xf numFmtId=\"170\"/>", number, format));
    }

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("61", "1900-03-01")]
    [InlineData("2958465", "9999-12-31")]
    public void Days_count_as_spreadsheets_count_them(string number, string day) =>
        Assert.Equal(day, Cell("<xf numFmtId=\"14\"/>", number));

    [Theory]
    [InlineData("1"), InlineData("true"), InlineData("TRUE"), InlineData(" 1 "), InlineData("on")]
    public void A_workbook_that_counts_from_1904_is_known_by_any_spelling(string yes) =>
        Assert.Equal("2020-06-08", Cell("<xf numFmtId=\"14\"/>", "42528", workbook: $"<workbookPr date1904=\"{yes}\"/>"));

    [Theory]
    [InlineData("0"), InlineData("false")]
    public void A_workbook_that_does_not_is_known_too(string no) =>
        Assert.Equal("2020-06-08", Cell("<xf numFmtId=\"14\"/>", "43990", workbook: $"<workbookPr date1904=\"{no}\"/>"));

    [Theory]
    [InlineData(false, 14, 43_990, "2020-06-08")]
    [InlineData(true, 14, 42_528, "2020-06-08")]
    [InlineData(true, 22, 42_528.5, "2020-06-08 12:00:00")]
    [InlineData(true, 14, 0, "1904-01-01")]
    [InlineData(false, 14, 1, "1900-01-01")]
    [InlineData(false, 14, 58, "1900-02-27")]
    [InlineData(false, 14, 59, "")]
    [InlineData(false, 14, 61, "1900-03-01")]
    [InlineData(false, 14, 2_958_465, "9999-12-31")]
    [InlineData(false, 57, 43_990, "2020-06-08")]
    [InlineData(true, 57, 42_528, "2020-06-08")]
    [InlineData(false, 20, 0.75, "18:00:00")]
    [InlineData(true, 20, 0.75, "18:00:00")]
    [InlineData(false, 46, 1.5, "36:00:00")]
    [InlineData(false, 10, 0.705, "70.5%")]
    [InlineData(true, 0, 42_528, "42528")]
    public void An_old_workbook_shows_the_same(bool from1904, int format, double number, string shown) =>
        Assert.Equal(shown, Assert.Single(Given.Read("r.xls", Old(from1904, format, number)).Households).Cells[2]);

    [Theory]
    [InlineData(-1), InlineData(60), InlineData(0), InlineData(2_958_466), InlineData(0.5), InlineData(1e300)]
    public void What_is_no_day_is_bad_in_both_kinds_of_workbook(double number)
    {
        foreach (var from1904 in (bool[])[false, true])
        {
            var text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            var now = Given.Read("r.xlsx", Now("<xf numFmtId=\"14\"/>", text, workbook: $"<workbookPr date1904=\"{from1904}\"/>"));
            var old = Given.Read("r.xls", Old(from1904, 14, number));

            Assert.Equal(now.Bad.Select(b => b.Number), old.Bad.Select(b => b.Number));
            Assert.Equal(now.Households.Select(h => h.Cells[2]), old.Households.Select(h => h.Cells[2]));
        }
    }

    [Theory]
    [InlineData(5, NumberShape.Plain), InlineData(9, NumberShape.Percent), InlineData(22, NumberShape.DayAndTime),
        InlineData(45, NumberShape.Time)]
    internal void Formats_that_are_built_in_have_their_shapes(int id, NumberShape shape) => Assert.Equal(shape, NumberFormats.BuiltIn(id));

    private static byte[] Old(bool from1904, int format, double number) =>
        new OldWorkbook { Is1904 = from1904, Formats = [0, format] }
            .Words(0, 0, "户编号").Words(0, 1, "身份类别").Words(0, 2, "备注")
            .Words(1, 0, "1").Words(1, 1, "低保户").Value(1, 2, number, 1)
            .ToBytes();

    private static string Cell(string format, string number, string own = "", string workbook = "") =>
        Assert.Single(Given.Read("r.xlsx", Now(format, number, own, workbook)).Households).Cells[2];

    private static byte[] Now(string format, string number, string own = "", string workbook = "")
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|备注", $"1|低保户|<c s=\"1\"><v>{number}</v></c>") with
        {
            Formats = format,
            OwnFormats = own,
            Workbook = workbook,
        };
        return sheet.ToBytes();
    }
}
