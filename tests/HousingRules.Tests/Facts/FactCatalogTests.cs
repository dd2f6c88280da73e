namespace HousingRules.Tests.Facts;

/// <summary>A roster's headers mean facts, however they are spaced and bracketed.</summary>
public sealed class FactCatalogTests
{
    [Theory]
    [InlineData("originalGrade", "originalGrade")]
    [InlineData("ORIGINALGRADE", "originalGrade")]
    [InlineData("原鉴定等级", "originalGrade")]
    [InlineData(" 原鉴定 等级 ", "originalGrade")]
    [InlineData("原\n鉴定\n等级", "originalGrade")]
    [InlineData("原危房等级", "originalGrade")]
    [InlineData("身份类别", "categories")]
    [InlineData("ｎｏＨｏｕｓｅ", "noHouse")]
    [InlineData("grade on file before this round", "originalGrade")]
    public void A_header_means_a_fact(string header, string fact)
    {
        var known = Some.Yiyuan.Facts.TryColumn(header, out var column);

        Assert.True(known);
        Assert.Equal((fact, null), (column!.Fact.Name, column.Member?.Name));
    }

    [Theory]
    [InlineData("是否低保户", "minimumLivingGuarantee")]
    [InlineData("建档立卡贫困户", "registeredPoor")]
    [InlineData("贫困残疾人家庭", "disabledPoor")]
    [InlineData("registeredPoor", "registeredPoor")]
    public void A_header_means_one_member_of_a_set(string header, string member)
    {
        var known = Some.Yiyuan.Facts.TryColumn(header, out var column);

        Assert.True(known);
        Assert.Equal(("categories", member), (column!.Fact.Name, column.Member?.Name));
    }

    [Theory]
    [InlineData("户主姓名")]
    [InlineData("")]
    [InlineData("等级")]
    public void Any_other_header_means_nothing(string header) => Assert.False(Some.Yiyuan.Facts.TryColumn(header, out _));

    [Fact]
    public void A_misspelt_header_is_not_passed_over_in_silence() => Assert.Equal("原鉴定等级", Some.Yiyuan.Facts.NearestHeader("原鉴定等及"));

    [Fact]
    public void A_misspelt_fact_is_the_callers_mistake_and_told_with_the_nearest()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.Facts["orignalGrade"]);

        Assert.Contains("No fact is called \"orignalGrade\". Did you mean \"originalGrade\"?", mistake.Message, StringComparison.Ordinal);
    }
}
