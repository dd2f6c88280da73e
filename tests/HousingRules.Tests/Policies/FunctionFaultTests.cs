using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>What people get wrong when they write functions, divisions and units.</summary>
public sealed class FunctionFaultTests
{
    [Theory]
    [InlineData("¦min(area, 40) > 3", "“min(”请写成“Fn.min(”", "Write \"Fn.min(\" instead of \"min(\".")]
    [InlineData("¦ROUND(area, 1) > 3", "“ROUND(”请写成“Fn.round(”", "Write \"Fn.round(\" instead of \"ROUND(\".")]
    [InlineData("¦Fn.Min(area, 40) > 3", "“Fn.Min”请写成“Fn.min”", "Write \"Fn.min\" instead of \"Fn.Min\".")]
    [InlineData("¦fn.min(area, 40) > 3", "“fn.min”请写成“Fn.min”", "Write \"Fn.min\" instead of \"fn.min\".")]
    [InlineData("¦Fn.average(area, 40) > 3", "没有函数“Fn.average”。", "There is no function Fn.average.")]
    [InlineData("¦Fn.min > 3", "“Fn.min”后面缺少括号", "Brackets are missing after Fn.min.")]
    [InlineData("¦Fn.min(area) > 3", "“Fn.min”的括号里应有 2-4 项，此处有 1 项", "Fn.min takes 2-4 between its brackets, not 1.")]
    [InlineData("¦Fn.min(1, 2, 3, 4, area) > 3", "应有 2-4 项，此处有 5 项", "takes 2-4 between its brackets, not 5.")]
    [InlineData("¦Fn.round(area) > 3", "应有 2 项，此处有 1 项", "takes 2 between its brackets, not 1.")]
    [InlineData("Fn.round(area, ¦people) > 3", "此处应是0 到 6 的小数位数", "takes how many digits stay, 0 to 6 here.")]
    [InlineData("Fn.round(area, ¦7) > 3", "此处应是0 到 6 的小数位数", "takes how many digits stay, 0 to 6 here.")]
    [InlineData("Fn.min(area, ¦\"40\") > 3", "“Fn.min”此处应是数字", "Fn.min takes a number here.")]
    [InlineData("Fn.min(area, ¦a) > 3", "“Fn.min”此处应是数字", "Fn.min takes a number here.")]
    [InlineData("Fn.years(built, ¦area) > 3", "“Fn.years”此处应是日期类型的事实", "Fn.years takes a fact or a parameter that is a day")]
    [InlineData("Fn.years(built, ¦\"2030-02-30\") > 3", "“Fn.years”此处应是日期类型的事实", "or a day such as \"2020-06-06\" here.")]
    [InlineData("¦Fn.years(\"2030-02-20\", \"2030-02-20\") > 3", "没有事实或参数", "names no fact and no parameter.")]
    [InlineData("Fn.count(¦area) > 3", "“Fn.count”此处应是可多选的事实", "Fn.count takes a set here.")]
    [InlineData("Fn.count(¦farm) > 1", "“Fn.count”此处应是可多选的事实", "Fn.count takes a set here.")]
    [InlineData("¦kinds == 2", "“kinds”可以有多项，不能整体使用", "kinds is a set: name its members")]
    [InlineData("a and ¦Fn.count(kinds)", "“Fn.count”的结果是数字，不是条件", "Fn.count gives a number and no condition.")]
    [InlineData("¦rooms / rooms > 2", "两个整数相除会丢掉余数", "A division of two whole numbers forgets what is left over.")]
    [InlineData("area / ¦rooms > 2", "除数可能为 0 或负数", "The divisor may be 0 or below.")]
    [InlineData("area / (¦people - rooms) > 2", "除数可能为 0 或负数", "The divisor may be 0 or below.")]
    [InlineData("Fn.min(¦area / people, 3) > 2", "此处不能除", "Nothing is divided here.")]
    [InlineData("area ¦÷ people > 2", "“÷”请写成 /", "Write / instead of \"÷\".")]
    [InlineData("price ¦× area > 2", "“×”请写成 *", "Write * instead of \"×\".")]
    [InlineData("area + ¦cost > 2", "单位不同，不能相加减或比较：前面是㎡，此处是元", "is not added or compared: m² before, yuan here.")]
    [InlineData("area < ¦cost", "前面是㎡，此处是元", "m² before, yuan here.")]
    [InlineData("price * area > ¦area", "前面是元，此处是㎡", "yuan before, m² here.")]
    [InlineData("Fn.min(price * area, ¦people) > 3", "前面是元，此处是人", "yuan before, persons here.")]
    [InlineData("price + ¦cost > 3", "前面是元/㎡，此处是元", "yuan/m² before, yuan here.")]
    [InlineData("Fn.years(built, \"2030-01-01\") > ¦area", "前面是年，此处是㎡", "years before, m² here.")]
    [InlineData("¦area * area * area * area * area > 3", "计算结果可能超出范围", "The result may be too large to compute.")]
    public void A_mistake_is_told_where_it_stands(string marked, string chinese, string english)
    {
        using var folder = Text(marked.Replace("¦", "", StringComparison.Ordinal)).Save();

        var finding = Assert.Single(
            Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings,
            f => f.Severity == Severity.Error);

        Assert.Contains(chinese, finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, finding.Message.English, StringComparison.Ordinal);
        var line = File.ReadLines(Path.Combine(folder.Policy, "set.json"))
            .Single(l => l.Contains("\"Expression\"", StringComparison.Ordinal));
        var text = System.Text.Json.JsonSerializer.Serialize(marked.Replace("¦", "", StringComparison.Ordinal));
        var before = System.Text.Json.JsonSerializer.Serialize(marked[..marked.IndexOf('¦')]);
        Assert.Equal(line.IndexOf(text, StringComparison.Ordinal) + before.Length, finding.Column);
    }

    [Theory]
    [InlineData("price * area <= cost")]
    [InlineData("price * area * people <= cost * share / 100")]
    [InlineData("cost / area < price")]
    [InlineData("cost / people < cost - 3")]
    [InlineData("price * (area + 2) > 3000 and people + Fn.count(kinds) > 2")]
    [InlineData("plain + cost > area * plain")]
    [InlineData("Fn.days(built, \"2030-01-01\") > 30")]
    public void What_counts_the_same_is_added_and_compared(string expression)
    {
        using var folder = Text(expression).Save();

        Assert.Single(PolicyLibrary.Load(folder.Policy).Policies);
    }

    [Fact]
    public void More_digits_than_a_number_has_room_for_are_told()
    {
        using var folder = new PolicyText()
            .Decimal("a", 6, 0, 0.000001m)
            .Decimal("b", 6, 0, 0.000001m)
            .Decimal("c", 6, 0, 0.000001m)
            .Decimal("d", 1, 0, 0.1m)
            .Integer("e", 0, 1)
            .RuleSet("set", "Every", null, ("yes", "a * b * c * d < e"))
            .Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Contains(findings, f => f.Message.English.Contains("The result may be too large to compute.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yuan/yuan")]
    [InlineData("yuan/")]
    [InlineData("yuan/feet")]
    [InlineData("yuan/persons/rooms")]
    public void A_unit_that_there_is_not_is_told(string unit)
    {
        using var folder = new PolicyText().Decimal("a", 0, 0, 9, unit).RuleSet("set", "Every", null, ("yes", "a > 3")).Save();

        var findings = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(folder.Policy)).Findings;

        Assert.Contains(findings, f => f.Message.English.Contains($"\"{unit}\"", StringComparison.Ordinal));
    }

    private static PolicyText Text(string expression) => new PolicyText()
        .Boolean("a")
        .Decimal("area", 1, 1, 10_000, "squareMetres")
        .Decimal("cost", 2, 0, 1_000_000, "yuan")
        .Decimal("price", 2, 0, 10_000, "yuan/squareMetres")
        .Decimal("share", 0, 0, 100, "percent")
        .Decimal("people", 0, 1, 20, "persons")
        .Integer("rooms", 0, 20)
        .Decimal("plain", 0, 0, 9)
        .Date("built")
        .Set("kinds", "farm", "wage")
        .RuleSet("set", "Every", null, ("yes", expression));
}
