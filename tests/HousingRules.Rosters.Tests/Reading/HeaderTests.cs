using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>A column whose header was not understood never becomes a blank.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("现鉴定等级（A/B/C/D）")]
    [InlineData("*现鉴定等级")]
    [InlineData("现鉴定等级：")]
    [InlineData("现鉴定等级【必填】")]
    [InlineData("【必填】现鉴定等级")]
    [InlineData("★ 现 鉴 定 等 级 ★")]
    [InlineData("7.现鉴定等级")]
    [InlineData("七、现鉴定等级")]
    [InlineData("（7）现鉴定等级")]
    [InlineData("现鉴定等级必填")]
    [InlineData("现鉴定\n等级")]
    [InlineData("（现鉴定等级）")]
    [InlineData("现鉴定等级（A/B")]
    [InlineData("currentGrade (A-D)")]
    public void Notes_and_marks_do_not_hide_a_header(string header)
    {
        var roster = Given.Read("r.csv", $"户编号,身份类别,\"{header}\"\n1,低保户,D\n");

        Assert.Equal(["D"], roster.Fact("currentGrade"));
        Assert.False(roster.NeedsDecision);
    }

    [Theory]
    [InlineData("现监定等级")]
    [InlineData("现鉴定等")]
    [InlineData("现鉴定等级别")]
    [InlineData("现定鉴等级")]
    [InlineData("2020年现鉴定等级结果")]
    [InlineData("curentGrade")]
    public void A_header_that_resembles_a_fact_makes_it_unknown_until_it_is_decided(string header)
    {
        var text = $"户编号,身份类别,{header}\n1,低保户,D\n";

        var roster = Given.Read("r.csv", text);

        Assert.Equal(["?"], roster.Fact("currentGrade"));
        Assert.True(roster.Remarks[0].NeedsDecision);
        Assert.Contains(header, roster.Remarks[0].Text.Chinese, StringComparison.Ordinal);
        var decided = Given.Read("r.csv", text, new() { IgnoredColumns = [header] });
        Assert.False(decided.NeedsDecision);
        Assert.NotEqual(["?"], decided.Fact("currentGrade"));
    }

    [Theory]
    [InlineData("当前等级", "D级", "originalGrade", "reappraisedGrade", "currentGrade", "receivingHouseGrade")]
    [InlineData("现等级", "D级", "originalGrade", "currentGrade")]
    [InlineData("鉴定等级", "D级", "originalGrade", "currentGrade", "reappraisedGrade")]
    [InlineData("当前等级（A/B/C/D）", "D级", "originalGrade", "currentGrade")]
    [InlineData("是否已搬离", "是", "relocatedBy")]
    [InlineData("改造方式", "修缮", "chosenMeasure", "constructionMode")]
    [InlineData("建房代码", "1", "constructionMode")]
    [InlineData("无房", "是", "noHouse")]
    [InlineData("断水时间", "2020-06-10", "waterCut")]
    [InlineData("低保", "是", "categories")]
    [InlineData("是否贫困户", "是", "categories")]
    [InlineData("脱贫户", "是", "categories")]
    public void Every_fact_that_a_header_may_mean_is_unknown_however_the_roster_came(string header, string cell, params string[] facts)
    {
        ReadRoster[] rosters =
        [
            Given.Read("r.csv", $"户编号,镇街道,灾害受损,{header}\n1,南镇,否,{cell}\n"),
            Given.Read("r.xlsx", Sheet.Of("s", $"户编号|镇街道|灾害受损|{header}", $"1|南镇|否|{cell}").ToBytes()),
            Given.Read("r.jsonl", $$"""{"户编号":"1","镇街道":"南镇","灾害受损":"否","{{header}}":"{{cell}}"}""" + "\n"),
        ];

        foreach (var roster in rosters)
        {
            Assert.All(facts, fact => Assert.True(roster.Households.Single().Facts![fact].IsUnknown || fact == "categories", fact));
            Assert.True(roster.NeedsDecision);
        }
    }

    [Fact]
    public void A_member_of_a_set_that_a_header_may_mean_is_unknown_and_the_others_are_not()
    {
        var roster = Given.Read("r.csv", "户编号,建档立卡贫困户,低保\n1,否,是\n");

        var kept = System.Text.Json.JsonSerializer.Serialize(roster.Households.Single().Facts);
        Assert.Contains("\"minimumLivingGuarantee\":null,\"marginalLowIncome\":false", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_that_another_column_says()
    {
        var roster = Given.Read("r.csv", "户编号,现鉴定等级,原鉴定等级,重新鉴定等级,安置住房等级,当前等级\n1,D,B,无,无,D级\n");

        Assert.Equal(["D"], roster.Fact("currentGrade"));
        Assert.False(roster.NeedsDecision);
        Assert.Contains(roster.Remarks, r => r.Text.Chinese.Contains("是不是", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_that_has_its_column_is_not_unknown_for_another_like_it()
    {
        var roster = Given.Read("r.csv", "户编号,身份类别,现鉴定等级,现鉴定等级说明\n1,低保户,D,x\n");

        Assert.Equal(["D"], roster.Fact("currentGrade"));
        Assert.False(roster.NeedsDecision);
    }

    [Fact]
    public void A_column_to_ignore_that_is_not_there_is_refused() =>
        Assert.Throws<RosterException>(() => Given.Read("r.csv", "户编号,身份类别\n1,低保户\n", new() { IgnoredColumns = ["备住"] }));

    [Theory]
    [InlineData("户编号,户主个人编号,户主姓名,户主证件号码,脱贫状态,脱贫年度,家庭人口数,首次识别时间,贫困户属性")]
    [InlineData("省,市,县,乡,村,户编号,人口编号,姓名,性别,出生日期,证件类型,证件号码,与户主关系,健康状况,是否享受低保,是否特困供养人员,户主姓名,户主证件号码,识别标准")]
    [InlineData("户编号,贫困户属性,住房面积,是否危房(户),危房等级,危改年度,住房结构,是否解决安全饮用水")]
    [InlineData("户编号,贫困户属性,户主姓名,户主身份证,住房面积(平米),层数,住房等级,是否危房改造户,危房改造时间,危房改造资金(元),数据年份,建造时间,房屋结构")]
    [InlineData("户主姓名,身份证号,人口数,贫困类型,危房等级,纳入改造时间,补助金额,一卡通开户行,一卡通帐号,乡镇,村组,地址,工程进度,已兑付金额,是否销户")]
    [InlineData("贫困类型,面积,改造时间,改造完成时间,补助金额")]
    [InlineData("档案编号,户主,贫困户类型,房屋损坏情况,改造原因 (C/D),建设方式 (自建/统建),改造面积,列入年度计划")]
    [InlineData("户主,身份证号码,联系电话,农户类型,地址,建造年代,结构形式,设防烈度,层数,开间数量,建筑面积,墙体材料,屋面类型及材料,地基基础,承重墙,木柱梁檩")]
    [InlineData("户主姓名,身份证号码,改造房屋住址,联系电话,贫困类型,审批时间,开工时间,竣工时间,施工单位(或工匠),资质证号或工匠培训证号,住房安全性评定意见 A/B/C/D,评定机构名称")]
    [InlineData("序号,县,镇(街道),村,户编号,户主姓名,身份证号,家庭人口,身份类别,原鉴定等级,是否整改,是否重新鉴定,是否已改造,改造年度,搬离方式,是否仍住原危房,是否签订协议,原危房是否拆除,"
        + "是否威胁周边,断水,断电,生活用品清理,锁门,是否影响观感,建设方式,现鉴定等级,鉴定机构,鉴定日期,备注")]
    public void The_headers_of_known_registers_need_no_decision(string headers) =>
        Assert.DoesNotContain(Given.Read("r.csv", headers + "\n").Remarks, r => r.NeedsDecision);

    [Theory]
    [InlineData("户编号,身份类别,鉴定等级,\n,,原,现\n1,低保户,B,D\n")]
    [InlineData("户编号,身份类别,原,现\n,,鉴定等级,鉴定等级\n1,低保户,B,D\n")]
    [InlineData("花名册,,,\n户编号,身份类别,鉴定情况,\n,,上次,本次\n,,原鉴定等级,现鉴定等级\n1,低保户,B,D\n")]
    [InlineData("户编号,身份类别,鉴定情况,\n,,一,二\n,,甲,乙\n,,原鉴定等级,现鉴定等级\n1,低保户,B,D\n")]
    public void A_header_stands_over_up_to_four_rows(string text)
    {
        var roster = Given.Read("r.csv", text);

        Assert.Equal(["D"], roster.Fact("currentGrade"));
        Assert.Equal(["B"], roster.Fact("originalGrade"));
        Assert.Single(roster.Rows);
    }

    [Fact]
    public void A_head_merged_downwards_says_how_many_rows_the_header_has()
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|现鉴定等级", "|||等次", "1|低保户|D") with { Merges = "A1:A2 B1:B2" };

        Assert.Equal(["1"], Given.Read("r.xlsx", sheet.ToBytes()).Rows.Select(r => r.Household.Id));
    }

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("abcd", "abxd", true)]
    [InlineData("abcd", "abd", true)]
    [InlineData("abcd", "acbd", true)]
    [InlineData("abcd", "abcd", false)]
    [InlineData("abcd", "axxd", false)]
    [InlineData("abcd", "ab", false)]
    public void One_slip_of_the_pen_is_one(string a, string b, bool isOne) =>
        Assert.Equal((isOne, isOne), (Slips.Between(a, b) == 1, Slips.Between(b, a) == 1));
}
