using System.Text;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.CaseFiles;

/// <summary>Files of cases that people hand in, and what they are told.</summary>
public class BadCaseTests
{
    // File, its text, the exit code, and words of the message.
    private static readonly (string Name, string File, string Text, int Code, string Says)[] All =
    [
        ("empty", "c.jsonl", "", ExitCode.Failed, "c.jsonl is empty"),
        ("only blanks", "c.jsonl", " \n\n", ExitCode.Failed, "c.jsonl is empty"),
        ("a roster in csv", "r.csv", Some.Csv(Some.Row("1")), ExitCode.Failed, "a roster goes to determine"),
        ("a roster in json", "r.json", $$"""[{"id":"1","noHouse":true,"户主姓名":"{{Some.SecretName}}"}]""", ExitCode.Failed,
            "neither household nor events"),
        ("an array cut short", "c.json", $"[{SomeCase.Appraised("1")},{SomeCase.Appraised("2")[..60]}", ExitCode.Failed,
            "may be cut short"),
        ("no cases", "c.json", "[]", ExitCode.Done, "0 cases"),
        ("one case over several lines", "c.json", SomeCase.Appraised("1").Replace(",", ",\n", StringComparison.Ordinal), ExitCode.Done,
            "1 cases, 1 events"),
        ("a broken line", "c.jsonl", $"{SomeCase.Appraised("1")}\n{{\"id\":\n{SomeCase.Appraised("3")}\n", ExitCode.Findings,
            "row 2: it is no sound JSON"),
        ("the rest of a file with a broken line", "c.jsonl", $"{SomeCase.Appraised("1")}\n{{\"id\":\n{SomeCase.Appraised("3")}\n",
            ExitCode.Findings, "2 cases, 2 events"),
        ("no object", "c.json", $"[{SomeCase.Appraised("1")}, 7]", ExitCode.Findings, "row 2: it is no JSON object"),
        ("no household", "c.jsonl", """{"id":"1","events":[]}""", ExitCode.Findings, "row 1, column household: must be an object"),
        ("no events", "c.jsonl", """{"id":"1","household":{}}""", ExitCode.Findings, "row 1, column events: must be an array"),
        ("events that are no array", "c.jsonl", """{"id":"1","household":{},"events":{}}""", ExitCode.Findings,
            "column events: must be an array"),
        ("an event that is no object", "c.jsonl", """{"id":"1","household":{},"events":["appraised"]}""", ExitCode.Findings,
            "each event must be an object"),
        ("a bad fact", "c.jsonl", $$"""{"id":"1","household":{"noHouse":"{{Some.SecretName}}"},"events":[]}""", ExitCode.Findings,
            "row 1, column noHouse: must be yes or no"),
        ("a misspelt fact", "c.jsonl", """{"id":"1","household":{"noHous":true},"events":[]}""", ExitCode.Findings,
            "Did you mean \"nohouse\""),
        ("what a misspelt fact may mean", "c.jsonl", """{"id":"1","household":{"noHous":true},"events":[]}""", ExitCode.Findings,
            "what it may mean is unknown there"),
        ("a bad day", "c.jsonl", """{"id":"1","household":{},"events":[],"openedOn":"June"}""", ExitCode.Findings,
            "column openedOn: must be a day"),
        ("opened on 0001-01-01", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"0001-01-01"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "row 1, column openedOn: must lie between"),
        ("the case after one opened on 0001-01-01", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"0001-01-01"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "1 cases, 1 events"),
        ("opened on 0999-12-31", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"0999-12-31"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "row 1, column openedOn: must lie between"),
        ("the case after one opened on 0999-12-31", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"0999-12-31"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "1 cases, 1 events"),
        ("opened on 9000-01-01", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"9000-01-01"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "row 1, column openedOn: must lie between"),
        ("the case after one opened on 9000-01-01", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"9000-01-01"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "1 cases, 1 events"),
        ("opened on 9999-12-31", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"9999-12-31"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "row 1, column openedOn: must lie between"),
        ("the case after one opened on 9999-12-31", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"openedOn":"9999-12-31"}""" + "\n"
            + SomeCase.Appraised("2"), ExitCode.Findings, "1 cases, 1 events"),
        ("asked for on 0001-01-01", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"asOf":"0001-01-01"}""", ExitCode.Done,
            "1 cases, 0 events"),
        ("an event on 0001-01-01", "c.jsonl", SomeCase.Appraised("1", day: "0001-01-01"), ExitCode.Done, "1 cases"),
        ("asked for on 9999-12-31", "c.jsonl", $$"""{"id":"1","household":{},"events":[],"asOf":"9999-12-31"}""", ExitCode.Done,
            "1 cases, 0 events"),
        ("an event on 9999-12-31", "c.jsonl", SomeCase.Appraised("1", day: "9999-12-31"), ExitCode.Done, "1 cases"),
        ("a bad day to ask for", "c.jsonl", """{"id":"1","household":{},"events":[],"asOf":20200610}""", ExitCode.Findings,
            "column asOf: must be a day"),
        ("opened before there was a policy", "c.jsonl", """{"id":"1","household":{},"events":[],"openedOn":"1999-01-01"}""",
            ExitCode.Findings, "first version is in force from 2020-06-06"),
        (
            "an event of a day before the policy",
            "c.jsonl",
            SomeCase.Appraised("1", day: "1999-01-01"),
            ExitCode.Done,
            "1 cases with refused events"),
        ("an unknown event", "c.jsonl", $$"""{"id":"1","household":{},"events":[{"event":"{{Some.SecretName}}","date":"2020-06-08"}]}""",
            ExitCode.Done, "an event the procedure does not have"),
        ("evidence that cannot be read", "c.jsonl",
            $$"""{"id":"1","household":{"categories":["registeredPoor"]},"events":[{"event":"appraised","date":"2020-06-08","grade":"{{Some.SecretNumber}}"}]}""", ExitCode.Done, "1 cases with refused events"),
        ("unknown evidence", "c.jsonl",
            $$"""{"id":"1","household":{},"events":[{"event":"guidanceGiven","date":"2020-06-08","{{Some.SecretName}}":1}]}""",
            ExitCode.Done, "1 cases with refused events"),
        ("keys nobody asks for", "c.jsonl", """{"id":"1","note":"a note","expect":{"state":"listed"},"household":{},"events":[]}""",
            ExitCode.Done, "1 cases, 0 events"),
        ("an id twice", "c.jsonl", $"{SomeCase.Appraised("1")}\n{SomeCase.Appraised("1")}\n", ExitCode.Done, "have the id of a row above"),
    ];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void It_is_said_what_is_wrong_and_where(string name)
    {
        var (_, file, text, code, says) = All.Single(c => c.Name == name);
        using var desk = new CliRun();

        var exit = desk.Run("replay", desk.Put(file, text), "--lang", "en");

        Assert.Contains(says, desk.Said, StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_could_not_be_read_is_never_repeated(string name)
    {
        var (_, file, text, _, _) = All.Single(c => c.Name == name);
        foreach (var format in (string[])["text", "csv", "jsonl"])
        {
            using var desk = new CliRun();

            desk.Run("replay", desk.Put(file, text), "--format", format, "--events", "--bad-rows", desk.Path("bad.csv"));

            var said = desk.Said + (File.Exists(desk.Path("bad.csv")) ? desk.Read("bad.csv") : "");
            Assert.DoesNotContain(Some.SecretName, said, StringComparison.Ordinal);
            Assert.DoesNotContain(Some.SecretNumber, said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void An_output_is_whole_or_absent(string name)
    {
        var (_, file, text, code, _) = All.Single(c => c.Name == name);
        using var desk = new CliRun();

        desk.Run("replay", desk.Put(file, text), "--output", desk.Path("out.jsonl"));

        Assert.Equal(code == ExitCode.Failed ? [file] : new[] { file, "out.jsonl" }.Order(StringComparer.Ordinal), desk.Files);
    }

    [Fact]
    public void A_workbook_and_a_folder_are_no_cases()
    {
        using var desk = new CliRun();
        var workbook = desk.Put("c.jsonl", Some.Xlsx([["户编号", "身份类别"], ["1", "低保户"]]));

        Assert.Equal(ExitCode.Failed, desk.Run("replay", workbook, "--lang", "en"));
        Assert.Contains("no file of cases", desk.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, desk.Run("replay", Path.GetDirectoryName(workbook)!, "--lang", "en"));

        Assert.Contains("is a folder", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_cases_with_a_byte_order_mark_is_read()
    {
        using var desk = new CliRun();
        var cases = desk.Put("c.jsonl", SomeCase.Appraised("1"), new UTF8Encoding(true));

        var exit = desk.Run("replay", cases, "--lang", "en");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("1 cases", desk.Out, StringComparison.Ordinal);
    }
}
