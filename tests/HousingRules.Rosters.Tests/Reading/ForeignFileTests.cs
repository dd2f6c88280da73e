using System.IO.Compression;
using System.Text;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>Files that are no roster are named for what they are.</summary>
public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("r.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "2003")]
    [InlineData("r.xml", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "2003")]
    [InlineData("r.xls", "<html><table><tr><td>户编号</td></tr></table></html>", "HTML")]
    [InlineData("r.csv", "<table><tr><td>户编号</td></tr></table>", "HTML")]
    [InlineData("r.xls", "MIME-Version: 1.0\r\nX-Document-Type: Workbook", "mht")]
    [InlineData("r.xlsx", "%PDF-1.4", "PDF")]
    [InlineData("r.xlsx", "Rar!", "rar")]
    [InlineData("r.csv", "SQLite format 3", "SQLite")]
    public void A_foreign_file_is_named(string name, string text, string what) =>
        Assert.Contains(what, Refused(name, Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("xl/workbook.bin", "", "xlsb")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ods")]
    [InlineData("word/document.xml", "<d/>", "Word")]
    [InlineData("Index/Tables.iwa", "", "Numbers")]
    [InlineData("roster.csv", "a", "zip")]
    public void A_foreign_package_is_named(string part, string text, string what)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        Assert.Contains(what, Refused("r.xlsx", stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_in_another_encoding_is_named_too() =>
        Assert.Contains("HTML", Refused("r.xls", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html></html>")]), StringComparison.Ordinal);

    [Fact]
    public void What_comes_through_a_pipe_is_read()
    {
        using var roster = Roster.Open(
            new Pipe(Sheet.Of("s", Sheet.Header, "1|南镇|低保户|A").ToBytes()),
            "-",
            Given.Policy.Facts,
            null,
            CancellationToken.None);

        Assert.Single(roster.Read(Given.Policy));
    }

    private static string Refused(string name, byte[] bytes) => Assert.Throws<RosterException>(() => Given.Read(name, bytes)).Text.Chinese;

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
