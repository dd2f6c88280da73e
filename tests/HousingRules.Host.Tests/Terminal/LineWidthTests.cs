using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Terminal;

/// <summary>What a command writes for people fits a terminal.</summary>
public class LineWidthTests
{
    private const string Version = "yiyuan/2020-06-06";

    private static readonly string Roster = RepositoryRoot.File("rules", "samples", "roster.csv");
    private static readonly string Cases = RepositoryRoot.File("rules", "samples", "cases.jsonl");

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in (string[])["zh", "en"])
            {
                foreach (var command in (string[])[
                    "--help", "determine --help", "explain --help", "check --help", "diff --help", "replay --help", "ledger --help",
                    "graph --help", "new --help", "determine ROSTER", "explain ROSTER --id row:2", "explain ROSTER --id row:3",
                    "replay CASES",
                    "replay CASES --events", "ledger CASES", $"diff {Version} {Version} --set publicityDays=5 --texts",
                    "check --policy nonsense", "determine ROSTER --format pdf"])
                    data.Add(command, language);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_line_is_wider_than_120_columns(string command, string language)
    {
        using var desk = new CliRun();

        desk.Run([.. command.Split(' ').Select(w => w == "ROSTER" ? Roster : w == "CASES" ? Cases : w), "--lang", language]);

        Assert.NotEmpty(desk.Said);
        Assert.DoesNotContain(desk.Out.Split('\n'), line => TextWidth.Of(line.TrimEnd('\r')) > WrappedLines.MostColumns);
    }

    [Fact]
    public void What_is_broken_off_stands_below_its_column()
    {
        var text = WrappedLines.Of($"  name    {string.Join(' ', Enumerable.Repeat("word", 40))}\nshort");

        Assert.Equal(["  name    word", "          word", "short"], text.Split('\n').Select(line => line[..Math.Min(14, line.Length)]));
    }

    [Fact]
    public void The_headers_of_a_wide_table_are_broken_and_no_figure_is_lost()
    {
        using var writer = new StringWriter();
        var table = new TextTable([.. Enumerable.Range(1, 12).Select(i => $"a long header {i}")]);
        table.Add([.. Enumerable.Range(1, 12).Select(i => $"{i}00")]);

        table.Write(writer);

        var lines = writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= WrappedLines.MostColumns, line));
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"{i}00"), lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
