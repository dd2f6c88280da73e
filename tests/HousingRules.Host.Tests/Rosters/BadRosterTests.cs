using System.Text;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Rosters;

/// <summary>What people hand in, and what they are told.</summary>
public class BadRosterTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    // File, its bytes, the exit code, and words of the message.
    private static readonly (string Name, string File, byte[] Bytes, int Code, string Says)[] All =
    [
        ("empty", "r.csv", [], ExitCode.Failed, "is empty"),
        ("only a mark", "r.csv", [0xEF, 0xBB, 0xBF], ExitCode.Failed, "hold no header"),
        ("no header", "r.csv", Utf8("1,2,3\n4,5,6\n"), ExitCode.Failed, "hold no header"),
        ("only a header", "r.csv", Utf8(Some.Header + "\n"), ExitCode.Done, "0 households decided"),
        ("missing columns", "r.csv", Utf8("户编号,身份类别\n1,低保户\n"), ExitCode.Done, "has no column for"),
        ("no id column", "r.csv", Utf8("村,身份类别\n甲村,低保户\n"), ExitCode.Done, "no id column"),
        ("doubled header", "r.csv", Utf8("户编号,现鉴定等级,currentGrade\n1,A,B\n"), ExitCode.Failed, "B (现鉴定等级), C (currentGrade)"),
        ("misspelt header", "r.csv", Utf8("户编号,身份类别,现监定等级\n1,低保户,A\n"), ExitCode.Findings, "resembles \"现鉴定等级\" and is not it"),
        (
            "bad cell",
            "r.csv",
            Utf8(Some.Csv(Some.Row("1"), Some.Row("2", current: "E"))),
            ExitCode.Findings,
            "row 3, column H (现鉴定等级): must be one of"),
        (
            "rounded ID number as text",
            "r.csv",
            Utf8("户编号,身份证号,身份类别\n1,3.70323E+17,低保户\n"),
            ExitCode.Findings,
            "row 2, column B (身份证号): the number was rounded by Excel"),
        (
            "rounded ID number with zeros",
            "r.csv",
            Utf8("户编号,身份证号,身份类别\n1,370323199001011000,低保户\n"),
            ExitCode.Findings,
            "was rounded by Excel"),
        (
            "rounded ID number as a number",
            "r.xlsx",
            Some.Xlsx([["户编号", "身份证号", "身份类别"], ["1", 370323199001011234d, "低保户"]]),
            ExitCode.Findings,
            "row 2, column B (身份证号): the number was rounded by Excel"),
        (
            "too few cells",
            "r.csv",
            Utf8("户编号,身份类别,无房户\n1,低保户\n2,低保户,否\n"),
            ExitCode.Findings,
            "row 2: it has 2 cells where the header has 3"),
        (
            "too many cells",
            "r.csv",
            Utf8("户编号,身份类别,无房户\n1,低保户,其他困难群众,否\n"),
            ExitCode.Findings,
            "row 2: it has 4 cells where the header has 3"),
        ("no roster", "r.pdf", Utf8("%PDF-1.4"), ExitCode.Failed, "is a PDF"),
        ("a web page called xls", "r.xls", Utf8("<html><table></table></html>"), ExitCode.Failed, "is a web page"),
        ("truncated xlsx", "r.xlsx", Some.Xlsx([["户编号", "身份类别"], ["1", "低保户"]])[..700], ExitCode.Failed, "damaged or cut short"),
        ("xlsx that is no zip", "r.xlsx", Utf8(Some.Csv(Some.Row("1"))), ExitCode.Failed, "is no Excel workbook"),
        ("xlsx called csv", "r.csv", Some.Xlsx([["户编号", "身份类别"], ["1", "低保户"]]), ExitCode.Done, "whatever its name says"),
        ("csv in UTF-8", "r.csv", Utf8(Some.Csv(Some.Row("1"))), ExitCode.Done, "csv in UTF-8\n"),
        (
            "csv in UTF-8 with a mark",
            "r.csv",
            [0xEF, 0xBB, 0xBF, .. Utf8(Some.Csv(Some.Row("1")))],
            ExitCode.Done,
            "UTF-8 with a byte order mark"),
        ("csv in GB18030", "r.csv", Gb18030.GetBytes(Some.Csv(Some.Row("1"))), ExitCode.Done, "csv in GB18030"),
        (
            "csv in GB18030 with a mark",
            "r.csv",
            [0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(Some.Csv(Some.Row("1")))],
            ExitCode.Done,
            "csv in GB18030"),
        (
            "csv in UTF-16",
            "r.csv",
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Some.Csv(Some.Row("1")))],
            ExitCode.Failed,
            "CSV UTF-8 (comma delimited)"),
        (
            "csv in UTF-16 without a mark",
            "r.csv",
            Encoding.Unicode.GetBytes("id,categories\n1,registeredPoor\n"),
            ExitCode.Failed,
            "is UTF-16"),
        ("csv in no encoding", "r.csv", [.. Utf8("id,categories\n1,"), 0xFF, 0xFF, 0x0A], ExitCode.Failed, "neither UTF-8 nor GB18030"),
        (
            "a row of another encoding",
            "r.csv",
            [.. Utf8(Some.Csv(Enumerable.Range(0, 2_000).Select(i => Some.Row($"{i}")).ToArray())), .. Gb18030.GetBytes(Some.Row("9")),
                0x0A],
            ExitCode.Findings,
            "row 2002: it holds bytes that are not UTF-8"),
        ("a NUL", "r.csv", Utf8(Some.Csv(Some.Row("1"), Some.Row("2\02"))), ExitCode.Findings, "row 3: it holds a NUL"),
        (
            "an unclosed quote",
            "r.csv",
            Utf8("户编号,身份类别\n1,低保户\n2,\"低保户\n3,低保户\n"),
            ExitCode.Failed,
            "row 3: a quote is opened and never closed"),
        (
            "text after a quote",
            "r.csv",
            Utf8("户编号,身份类别\n1,低保户\n2,\"低保户\"x\n3,低保户\n"),
            ExitCode.Findings,
            "row 3: there is text after a closing quote"),
        ("a contradiction", "r.csv", Utf8("户编号,身份类别,是否低保户\n1,低保户,否\n"), ExitCode.Findings, "row 2, column C (是否低保户)"),
        (
            "a broken line of jsonl",
            "r.jsonl",
            Utf8("{\"id\":\"1\",\"noHouse\":true}\n{\"id\":\"2\",\n{\"id\":\"3\",\"noHouse\":true}\n"),
            ExitCode.Findings,
            "row 2: it is no sound JSON"),
        ("a key twice", "r.jsonl", Utf8("{\"id\":\"1\",\"noHouse\":true,\"noHouse\":false}\n"), ExitCode.Findings, "has a key twice"),
        ("no object", "r.json", Utf8("[1]"), ExitCode.Findings, "row 1: it is no JSON object"),
        (
            "a bad fact in JSON",
            "r.json",
            Utf8("[{\"id\":\"1\",\"noHouse\":\"perhaps\"}]"),
            ExitCode.Findings,
            "row 1, column noHouse: must be yes or no"),
        (
            "an unknown key in JSON",
            "r.json",
            Utf8("[{\"id\":\"1\",\"noHous\":true},{\"id\":\"2\",\"noHous\":true}]"),
            ExitCode.Findings,
            "The key \"noHous\" resembles \"nohouse\""),
        ("an array cut short", "r.json", Utf8("[{\"id\":\"1\",\"noHouse\":true},{\"id\":\"2\""), ExitCode.Failed, "may be cut short"),
        ("JSON that is none", "r.json", Utf8("hello"), ExitCode.Failed, "no sound JSON"),
        ("no facts in JSON", "r.json", Utf8("[{\"id\":\"1\"}]"), ExitCode.Findings, "states any fact"),
        ("an id twice", "r.csv", Utf8("户编号,身份类别\n1,低保户\n1,低保户\n"), ExitCode.Done, "1 rows have the id of a row above (first at row 3)"),
        (
            "an error of a formula",
            "r.xlsx",
            Some.Xlsx([["户编号", "现鉴定等级"], ["1", new Some.Error("#N/A")]]),
            ExitCode.Findings,
            "row 2, column B (现鉴定等级)"),
    ];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_said_what_is_wrong_and_where(string name)
    {
        var (_, file, bytes, code, says) = All.Single(c => c.Name == name);
        using var desk = new CliRun();
        var roster = desk.Put(file, bytes);

        var exit = desk.Run("determine", roster, "--lang", "en");

        Assert.Contains(says, desk.Said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_name_and_no_ID_number_is_ever_repeated(string name)
    {
        var (_, file, bytes, _, _) = All.Single(c => c.Name == name);
        foreach (var language in (string[])["zh", "en"])
        {
            using var desk = new CliRun();
            desk.Run("determine", desk.Put(file, bytes), "--lang", language);

            var said = desk.Said;

            Assert.DoesNotContain(Some.SecretName, said, StringComparison.Ordinal);
            Assert.DoesNotContain(Some.SecretNumber, said, StringComparison.Ordinal);
            Assert.DoesNotContain("37032319900101", said, StringComparison.Ordinal);
            Assert.DoesNotContain("3.70323E", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_whole_or_absent(string name)
    {
        var (_, file, bytes, code, _) = All.Single(c => c.Name == name);
        foreach (var format in (string[])["csv", "xlsx", "json", "jsonl"])
        {
            using var desk = new CliRun();
            var exit = desk.Run("determine", desk.Put(file, bytes), "--output", desk.Path($"out.{format}"));

            Assert.Equal(code, exit);
            Assert.Equal(code == ExitCode.Failed ? [file] : [$"out.{format}", file], desk.Files);
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
