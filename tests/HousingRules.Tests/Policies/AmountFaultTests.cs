using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>What people get wrong when they write amounts and tables.</summary>
public sealed class AmountFaultTests
{
    [Theory]
    [InlineData("¦99.95", "“99.95”旁没有小数类型的事实或参数：请写成 99.95m")]
    [InlineData("¦price * area * area", "单位不同：金额是元，此处算出的是㎡·元")]
    [InlineData("¦area * 3", "单位不同：金额是元，此处算出的是㎡")]
    [InlineData("¦cost * 0.75", "算出的数有 4 位小数，而金额只到 2 位：请按条款写明取整，如 Fn.round(…, 2)")]
    [InlineData("¦cost / people", "此处不能除")]
    [InlineData("cost ¦> 3", "这里应是算式，“>”却属于条件")]
    [InlineData("¦a", "这里应是算式，“a”却属于条件")]
    [InlineData("¦yes", "这里应是算式，“yes”却属于条件")]
    [InlineData("cost ¦and 3", "这里应是算式，“and”却属于条件")]
    [InlineData("cost - ¦paid", "“paid”是金额，算金额时不能用另一个金额")]
    [InlineData("¦costs", "没有“costs”这个名称：事实、参数、定义、结果中都没有。是不是“cost”")]
    [InlineData("¦huge * huge", "计算结果可能超出范围")]
    [InlineData("¦built", "单位不同：金额是元，此处算出的是日期")]
    [InlineData("¦\"5\"", "")]
    [InlineData("¦grade", "")]
    [InlineData("cost + (", "")]
    public void A_sum_that_is_none_is_told_at_its_place(string marked, string chinese)
    {
        var sum = marked.Replace("¦", "", StringComparison.Ordinal);
        using var folder = Text().Amount("yes", sum).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        var told = Assert.Single(findings, f => f.Severity == Severity.Error);
        Assert.StartsWith(chinese, told.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith("policy.json", told.File, StringComparison.Ordinal);
        if (chinese.Length > 0)
            Assert.Equal(Column(folder, sum, marked.IndexOf('¦', StringComparison.Ordinal)), told.Column);
    }

    [Theory]
    [InlineData("price2 * area")]
    [InlineData("Fn.round(cost * 0.75, 2)")]
    [InlineData("cost * people")]
    [InlineData("100")]
    [InlineData("99.95m")]
    [InlineData("price * area")]
    [InlineData("Fn.max(standard - cost, 0)")]
    public void A_sum_in_its_unit_is_read(string sum)
    {
        using var folder = Text().Amount("yes", sum).Save();

        Assert.Single(PolicyLibrary.Load(folder.Policy).Policies);
    }

    [Theory]
    [InlineData("grade", "\"E\"", "取值中没有“E”。")]
    [InlineData("grade", "\"\"", "取值中没有“”。")]
    [InlineData("grade", "true", "此值不是“grade”的取值")]
    [InlineData("grade", "[]", "此值不是“grade”的取值")]
    [InlineData("a", "\"true\"", "此值不是“a”的取值")]
    [InlineData("people", "{\"From\": 5, \"To\": 3}", "这一段的起点大于终点")]
    [InlineData("people", "{\"From\": 5, \"Upto\": 7}", "不认识的键“Upto”")]
    [InlineData("people", "{\"To\": 5, \"Below\": 7}", "To（含）和 Below（不含）只写一个")]
    [InlineData("people", "5.5", "此值不是“people”的取值")]
    [InlineData("people", "{\"From\": \"5\"}", "此值不是“people”的取值")]
    [InlineData("nobody", "5", "事实（可多选的写其成员）中没有“nobody”。")]
    [InlineData("kinds", "\"farm\"", "事实（可多选的写其成员）中没有“kinds”。")]
    public void A_cell_that_is_none_is_told(string key, string cell, string chinese)
    {
        using var folder = Text().Table("other", "yuan", 0, [key], ([cell], 5)).Amount("yes", "other").Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        var told = Assert.Single(findings, f => f.Severity == Severity.Error && !f.Follows);
        Assert.StartsWith(chinese, told.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith("tables.json", told.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_at_most_three_keys()
    {
        using var folder = Text()
            .Table("other", "yuan", 0, ["a", "people", "grade", "farm"], (["true", "1", "\"C\"", "true"], 5))
            .Amount("yes", "other")
            .Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal("表以一至3个事实为键，此处有 4 个", Assert.Single(findings, f => f.Severity == Severity.Error).Message.Chinese);
    }

    [Fact]
    public void A_table_that_nothing_uses_is_told()
    {
        using var folder = Text().Amount("yes", "cost").Save();

        var policy = PolicyLibrary.Load(folder.Policy);

        Assert.Contains(policy.Findings, f => f.Message.Chinese.StartsWith("没有用到表“standard”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_stands_in_no_condition()
    {
        using var folder = Text().Amount("yes", "standard").RuleSet("more", "Every", null, ("other", "a and standard > 5")).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Equal("“standard”是表，只能用在金额（Amount）的算式里", Assert.Single(findings, f => f.Severity == Severity.Error).Message.Chinese);
    }

    [Fact]
    public void An_unknown_unit_and_a_wrong_scale_are_told()
    {
        using var folder = Text().Amount("yes", "cost", unit: "dollars", scale: 9).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Contains(findings, f => f.Message.Chinese.StartsWith("单位中没有“dollars”", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Message.Chinese == "小数位数应为 0 到 6");
    }

    private static int Column(TemporaryFolder folder, string sum, int index)
    {
        var line = folder.Read("policy.json").Split('\n').First(l => l.Contains("\"Expression\"", StringComparison.Ordinal));
        return line.IndexOf(": \"", StringComparison.Ordinal) + 4 + index;
    }

    private static PolicyText Text() => new PolicyText()
        .Boolean("a")
        .Decimal("area", 0, 1, 10_000, "squareMetres")
        .Decimal("cost", 2, 0, 1_000_000, "yuan")
        .Decimal("price", 0, 0, 10_000, "yuan/squareMetres")
        .Decimal("price2", 2, 0, 10_000, "yuan/squareMetres")
        .Decimal("people", 0, 1, 20, "persons")
        .Decimal("huge", 0, 0, 1_000_000_000_000)
        .Date("built")
        .OneOf("grade", "C", "D")
        .Set("kinds", "farm", "wage")
        .Table("standard", "yuan", 0, ["grade"], (["\"C\""], 5_000), (["\"D\""], 9_000))
        .Amount("paying", "100", name: "paid")
        .RuleSet("set", "Every", null, ("yes", "a"), ("paying", "not a"));
}
