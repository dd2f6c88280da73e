using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>Texts quote parameters and follow them.</summary>
public sealed class QuotedParameterTests
{
    [Fact]
    public void A_state_says_the_days_of_the_publicity_under_every_setting()
    {
        var longer = Some.Yiyuan.With("publicityDays", "5");

        Assert.Contains("不少于3天", Publicity(Procedure.Of(Some.Yiyuan)).Chinese, StringComparison.Ordinal);
        Assert.Contains("不少于5天", Publicity(Procedure.Of(longer)).Chinese, StringComparison.Ordinal);
        Assert.Contains("no fewer than 5 days", Publicity(Procedure.Of(longer)).English, StringComparison.Ordinal);
        Assert.Contains("不少于3天", Publicity(Procedure.Of(longer.With("publicityDays", "3"))).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_other_texts_has_the_same_facts_and_the_digest_of_a_file_that_says_so()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        Replace(folder, "policy.json", "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 3", 5);
        var written = PolicyLibrary.Load(folder.Policy).Policies.Single();

        var set = Some.Yiyuan.With("publicityDays", "5");

        Assert.Equal(written.Digest, set.Digest);
        Assert.Same(Some.Yiyuan.Facts, set.Facts);
        Assert.Equal(Publicity(Procedure.Of(written)), Publicity(Procedure.Of(set)));
    }

    [Fact]
    public void A_truth_and_an_option_are_quoted_in_words()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        Quote(
            folder,
            "无需处理\", \"en\": \"no action\"",
            "无需处理（{publicityUnit}、{fixedDatesRollOver}）\", \"en\": \"no action ({publicityUnit}, {fixedDatesRollOver})\"");

        var label = PolicyLibrary.Load(folder.Policy).Policies.Single().Document.Outcomes.Single(o => o.Name == "noAction").Label;

        Assert.Equal(new LocalizedText("无需处理（自然日、否）", "no action (calendar days, no)"), label);
    }

    [Fact]
    public void A_policy_in_Chinese_alone_quotes_them_too()
    {
        var sample = Procedure.Of(Some.Hedong);

        var said = sample.Rules.Declaration.TimeLimits[0].Words.Words.Chinese;

        Assert.Equal("镇审核超过 15 个工作日（{day}）", said);
        Assert.Equal(
            "镇审核超过 20 个工作日（{day}）",
            Procedure.Of(Some.Hedong.With("townReviewDays", "20")).Rules.Declaration.TimeLimits[0].Words.Words.Chinese);
    }

    [Theory]
    [InlineData("policy.json", "\"zh\": \"无需处理\"", "\"zh\": \"无需处理{publicityDay}\"", "没有参数“publicityDay”", "Did you mean")]
    [InlineData("policy.json", "\"zh\": \"公示不少于几天\"", "\"zh\": \"公示{paymentDays}天\"", "不能引用参数“paymentDays”", "cannot quote")]
    [InlineData("facts.json", "\"zh\": \"无房户\"", "\"zh\": \"无房户{paymentDays}\"", "不能引用参数“paymentDays”", "cannot quote")]
    public void What_cannot_be_filled_in_is_told_at_its_brace(string file, string written, string mistaken, string chinese, string english)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var text = File.ReadAllText(Path.Combine(folder.Policy, file));
        var at = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at > 0, written);
        text = text[..at] + mistaken + text[(at + written.Length)..];
        File.WriteAllText(Path.Combine(folder.Policy, file), text);
        var brace = text.IndexOf('{', at + 1);
        var (line, column) = (text[..brace].Count(c => c == '\n') + 1, brace - text.LastIndexOf('\n', brace));

        var finding = Assert.Single(
            Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings,
            f => f.Message.Chinese.Contains(chinese, StringComparison.Ordinal));

        Assert.Contains(english, finding.Message.English, StringComparison.Ordinal);
        Assert.Equal((line, column), (finding.Line, finding.Column));
    }

    private static LocalizedText Publicity(Procedure procedure) =>
        procedure.States.Single(s => s.Name == "villagePublicity").NoDeadline
        ?? throw new InvalidOperationException("The state has a deadline.");

    private static void Replace(TemporaryFolder folder, string file, string written, int value) =>
        Change(folder, file, written, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{written[..^1]}{value}"));

    private static void Quote(TemporaryFolder folder, string written, string quoting) => Change(folder, "policy.json", written, quoting);

    private static void Change(TemporaryFolder folder, string file, string written, string changed)
    {
        var path = Path.Combine(folder.Policy, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(written, changed, StringComparison.Ordinal));
    }
}
