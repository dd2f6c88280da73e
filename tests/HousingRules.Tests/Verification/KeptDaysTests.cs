using System.Globalization;
using System.Text.RegularExpressions;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A copied policy says which of its days are still the old ones, and has the newest form.</summary>
public sealed class KeptDaysTests
{
    [Fact]
    public void A_copy_lists_every_day_and_year_of_the_old_policy_where_it_stands()
    {
        using var folder = TemporaryFolder.Empty("elsewhere", "2020-01-01");
        var made = PolicyScaffold.Create(Repository.Yiyuan, folder.Root, "boshan", new(2021, 3, 4));

        var kept = KeptDays.Of(made);

        foreach (var path in Directory.EnumerateFiles(made, "*.json", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(path);
            var name = Path.GetRelativePath(made, path).Replace('\\', '/');
            var expected = lines.SelectMany((l, i) => Regex.Matches(l, @"2020(-\d\d-\d\d)?").Select(m => (i + 1, m.Index + 1)));
            Assert.Subset(kept.Where(d => d.File == name).Select(d => (d.Line, d.Column)).ToHashSet(), expected.ToHashSet());
            Assert.All(
                kept.Where(d => d.File == name),
                d => Assert.StartsWith(d.Text, lines[d.Line - 1][(d.Column - 1)..], StringComparison.Ordinal));
        }

        Assert.Contains(kept, d => d is { File: "policy.json", Of: "verification/Due", Text: "2020-06-10" });
        Assert.Contains(kept, d => d is { File: "calendar.json", Text: "2020" });
        Assert.Contains(kept, d => d is { File: "source.txt", Text: "6月25日" });
        Assert.DoesNotContain(kept, d => d.Text == "2021-03-04");
    }

    [Theory, InlineData("  \"Form\": 2,\n", "", "\"Form\": 2,")]
    public void A_copy_of_an_older_form_is_lifted_and_loads(string written, string older, string expected)
    {
        using var old = TemporaryFolder.CopyOfYiyuan();
        var file = Path.Combine(old.Policy, "policy.json");
        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\n").Replace(written, older, StringComparison.Ordinal));
        Assert.Single(PolicyLibrary.Load(old.Policy).Policies);

        var made = PolicyScaffold.Create(old.Policy, old.Root, "boshan", new(2020, 6, 6));

        var text = File.ReadAllText(Path.Combine(made, "policy.json"));
        Assert.Single(Regex.Matches(text, "\"Form\""));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal("boshan", PolicyLibrary.Load(made).Policies.Single().Id);
    }

    [Theory]
    [InlineData(3, "请改用较新的程序", "Use a newer program")]
    [InlineData(0, "版次从 1 起", "numbered from 1")]
    public void A_form_that_is_not_known_is_refused_at_its_place(int form, string chinese, string english)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var file = Path.Combine(folder.Policy, "policy.json");
        var number = form.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Form\": 2", $"\"Form\": {number}", StringComparison.Ordinal));

        var finding = Assert.Single(
            Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings,
            f => f.Message.Chinese.Contains(chinese, StringComparison.Ordinal));

        Assert.Contains(english, finding.Message.English, StringComparison.Ordinal);
        Assert.Equal((3, 11), (finding.Line, finding.Column));
    }
}
