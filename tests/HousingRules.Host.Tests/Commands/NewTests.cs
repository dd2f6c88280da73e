using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>new</c>: a policy folder to start from, whole or not at all.</summary>
public class NewTests
{
    private const string From = $"{PolicyCopy.Id}/{PolicyCopy.Day}";

    [Fact]
    public void A_new_policy_loads_and_check_says_what_is_left_to_do()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();

        Assert.Equal(ExitCode.Done, New(desk, "linqu", From, "2021-01-01"));

        Assert.Equal(ExitCode.Findings, desk.Run("check", desk.Path("rules/linqu/2021-01-01"), "--lang", "en"));
        Assert.Contains("linqu/2021-01-01", desk.Out, StringComparison.Ordinal);
        Assert.Contains("that are accepted", desk.Out, StringComparison.Ordinal);
        // Its four milestones are those of the old policy, and its calendar ends before it begins.
        var left = desk.Out.Split('\n').Where(l => l.Contains(": warning: ", StringComparison.Ordinal)
            && (l.Contains("calendar.json", StringComparison.Ordinal) || l.Contains("policy.json", StringComparison.Ordinal)));
        Assert.Equal(5, left.Count());
    }

    [Theory, InlineData("yiyuan/2020-06-06"), InlineData("hedong/2031-01-01")]
    public void Without_files_one_begins_with_what_the_program_carries(string from)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, New(desk, "linqu", from, "2031-01-01"));

        Assert.NotEqual(ExitCode.Failed, desk.Run("check", desk.Path("rules/linqu/2031-01-01"), "--lang", "en"));
        Assert.True(File.Exists(desk.Path("rules/README.md")));
        Assert.True(File.Exists(desk.Path("rules/schemas/policy.schema.json")));
    }

    [Fact]
    public void The_next_version_of_a_policy_stands_beside_the_first()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();

        New(desk, PolicyCopy.Id, From, "2021-01-01");

        Assert.Equal(ExitCode.Done, desk.Run("diff", From, $"{PolicyCopy.Id}/2021-01-01", "--rules", desk.Path("rules")));
    }

    [Fact]
    public void Days_to_move_are_told_where_one_begins_and_of_every_other_file_in_one_line()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();

        New(desk, "linqu", From, "2021-01-01");

        var lines = desk.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("policy.json:", lines[2], StringComparison.Ordinal);
        var files = lines.Skip(2).Select(l => l.Split(':')[0].Trim()).ToArray();
        Assert.All(files.Where(f => !f.EndsWith("policy.json", StringComparison.Ordinal)).CountBy(f => f), f => Assert.Equal(1, f.Value));
        Assert.EndsWith("calendar.json", files.First(f => !f.EndsWith("policy.json", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_begins_on_the_same_day_has_no_days_to_move()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();

        New(desk, "linqu", From, PolicyCopy.Day);

        Assert.Single(desk.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(PolicyCopy.Id, From, PolicyCopy.Day, "is there already")]
    [InlineData("Linqu", From, "2021-01-01", "cannot be a policy's id")]
    [InlineData("../linqu", From, "2021-01-01", "cannot be a policy's id")]
    [InlineData("linqu\n", From, "2021-01-01", "cannot be a policy's id")]
    [InlineData("临朐", From, "2021-01-01", "cannot be a policy's id")]
    [InlineData("", From, "2021-01-01", "cannot be a policy's id")]
    [InlineData("linqu", From, "2021-02-30", "--day must be a day")]
    [InlineData("linqu", From, "soon", "--day must be a day")]
    [InlineData("linqu", "yiyuan/1999-01-01", "2021-01-01", "is no policy's folder")]
    public void What_cannot_be_made_is_told_and_nothing_is_left_behind(string id, string from, string day, string says)
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        var before = All(desk);

        var exit = New(desk, id, from, day);

        Assert.Equal(ExitCode.Failed, exit);
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
        Assert.Equal(before, All(desk));
    }

    private static int New(CliRun desk, string id, string from, string day) =>
        desk.Run("new", id, "--from", from, "--day", day, "--rules", desk.Path("rules"), "--lang", "en");

    private static string[] All(CliRun desk) =>
        [.. Directory.EnumerateFileSystemEntries(desk.Path("rules"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
