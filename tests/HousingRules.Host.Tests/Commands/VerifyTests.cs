using HousingRules.Cases;
using HousingRules.Host.Terminal;
using HousingRules.Policies;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>verify</c>: stored cases are decided again, and what would differ is told.</summary>
public class VerifyTests
{
    [Fact]
    public void A_store_that_the_rules_made_is_as_they_decide()
    {
        using var desk = new CliRun();
        Keep(desk, "370323-001", "370323-002");

        Assert.Equal(ExitCode.Done, desk.Run("verify", "--cases", desk.Path("cases.jsonl"), "--lang", "en"));

        Assert.Equal("Decided 2 events of 2 cases again: 0 cases would differ, 0 cannot be verified.", desk.Out.Trim());
    }

    [Fact]
    public void What_would_differ_is_told_with_its_case()
    {
        using var desk = new CliRun();
        Keep(desk, "370323-001", "370323-002");
        Change(desk, "370323-002");

        Assert.Equal(ExitCode.Findings, desk.Run("verify", "--cases", desk.Path("changed.jsonl"), "--lang", "en"));

        var lines = desk.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.StartsWith("case 370323-002: entry 2, appraised 2020-06-08", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("370323-001", desk.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 cases would differ, 0 cannot be verified.", lines[^1], StringComparison.Ordinal);
        desk.Run("verify", "--cases", desk.Path("changed.jsonl"), "--lang", "zh");
        Assert.Contains("案件 370323-002：第 2 条", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_a_policy_that_is_not_there_cannot_be_verified()
    {
        using var desk = new CliRun();
        desk.CopyPolicy();
        Keep(desk, "370323-001");
        var file = desk.Path("rules/yiyuan/2020-06-06/policy.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Value\": false", "\"Value\": true", StringComparison.Ordinal));

        Assert.Equal(
            ExitCode.Findings,
            desk.Run("verify", "--cases", desk.Path("cases.jsonl"), "--rules", desk.Path("rules"), "--lang", "en"));

        Assert.Contains("case 370323-001: cannot be verified.", desk.Out, StringComparison.Ordinal);
        Assert.Contains("0 cases would differ, 1 cannot be verified.", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_is_not_there_is_told_and_not_begun()
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Failed, desk.Run("verify", "--cases", desk.Path("none.jsonl"), "--lang", "en"));

        Assert.Contains("There is no store of cases", desk.Error, StringComparison.Ordinal);
        Assert.Empty(desk.Files);
    }

    [Fact]
    public void A_store_is_only_read_also_where_nothing_can_be_written()
    {
        using var desk = new CliRun();
        Keep(desk, "370323-001");
        var file = desk.Path("cases.jsonl");
        File.AppendAllText(file, "{\"case\":\"370323-001\",\"num");
        var before = File.ReadAllBytes(file);
        File.Delete($"{file}.lock");
        var files = desk.Files.ToArray();
        var folder = Path.GetDirectoryName(file)!;
        ReadOnly(true, folder, file);
        try
        {
            Assert.Equal(ExitCode.Done, desk.Run("verify", "--cases", file, "--lang", "en"));
        }
        finally
        {
            ReadOnly(false, folder, file);
        }

        Assert.Contains("the last 25 bytes are no whole line", desk.Error, StringComparison.Ordinal);
        Assert.StartsWith("Decided 1 events of 1 cases again: 0 cases would differ", desk.Out, StringComparison.Ordinal);
        Assert.Equal(files, desk.Files);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_store_that_a_program_has_is_verified_as_it_stands()
    {
        using var desk = new CliRun();
        Keep(desk, "370323-001");
        using var held = FileCaseStore.Open(desk.Path("cases.jsonl"));

        Assert.Equal(ExitCode.Done, desk.Run("verify", "--cases", desk.Path("cases.jsonl"), "--lang", "en"));

        KeepOne(held, "370323-002");
        desk.Run("verify", "--cases", desk.Path("cases.jsonl"), "--lang", "en");
        Assert.StartsWith("Decided 2 events of 2 cases again", desk.Out, StringComparison.Ordinal);
    }

    private static void ReadOnly(bool isReadOnly, string folder, string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode reading = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        File.SetUnixFileMode(file, isReadOnly ? UnixFileMode.UserRead : UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(folder, isReadOnly ? reading : reading | UnixFileMode.UserWrite);
    }

    private static void Keep(CliRun desk, params string[] ids)
    {
        using var store = FileCaseStore.Open(desk.Path("cases.jsonl"));
        foreach (var id in ids)
            KeepOne(store, id);
    }

    private static void KeepOne(ICaseStore store, string id)
    {
        var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
        var keeper = new CaseKeeper(store, _ => procedure);
        keeper.OpenAsync(
            id,
            procedure,
            new HouseholdIdentity(id, "县", "镇", "村"),
            procedure.Policy.NewSheet().Set("registeredPoor", true),
            new(2020, 6, 8),
            new("1", "", "clerk", DateTimeOffset.UnixEpoch)).GetAwaiter().GetResult();
        var answer = keeper.HappenAsync(
            id,
            1,
            procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D"),
            new("2", "", "clerk", DateTimeOffset.UnixEpoch)).GetAwaiter().GetResult();
        Assert.True(answer.IsAccepted);
    }

    // As a mistake of an older library would have left it: an outcome that the rules do not decide.
    private static void Change(CliRun desk, string id)
    {
        using var from = FileCaseStore.Open(desk.Path("cases.jsonl"));
        using var to = FileCaseStore.Open(desk.Path("changed.jsonl"));
        foreach (var summary in from.ListAsync(new()).GetAwaiter().GetResult().Cases)
        {
            foreach (var entry in from.LoadAsync(summary.Id).GetAwaiter().GetResult()!.Entries)
            {
                var kept = entry;
                if (summary.Id == id && entry.Number == 2)
                    kept = entry with { Content = System.Text.Encoding.UTF8.GetBytes(Otherwise(entry.Text)) };
                to.AppendAsync(summary with { Version = entry.Number }, kept).GetAwaiter().GetResult();
            }
        }
    }

    private static string Otherwise(string content)
    {
        var changed = content.Replace("\"outcomes\":[", "\"outcomes\":[\"other\",", StringComparison.Ordinal);
        Assert.NotEqual(content, changed);
        return changed;
    }
}
