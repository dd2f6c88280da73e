using HousingRules.Facts;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Facts;

/// <summary>What people type into a cell is read as they mean it, or not at all.</summary>
public sealed class FactTextTests
{
    [Theory]
    [InlineData("是", "true")]
    [InlineData("有", "true")]
    [InlineData("√", "true")]
    [InlineData(" ✓ ", "true")]
    [InlineData("１", "true")]
    [InlineData("Ｙｅｓ", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("否", "false")]
    [InlineData("没有", "false")]
    [InlineData("×", "false")]
    [InlineData("　无　", "false")]
    [InlineData("0", "false")]
    [InlineData("N", "false")]
    [InlineData("", "false")]
    [InlineData("   ", "false")]
    [InlineData("未知", "unknown")]
    [InlineData("不详", "unknown")]
    [InlineData("Unknown", "unknown")]
    public void A_truth_is_read(string cell, string value) => Assert.Equal(value, Read(Fact("noHouse"), cell));

    [Theory]
    [InlineData("也许")]
    [InlineData("2")]
    [InlineData("是否")]
    [InlineData("truth")]
    public void What_is_no_truth_is_refused(string cell) => Refused(Fact("noHouse"), cell);

    [Fact]
    public void An_empty_cell_of_a_fact_without_an_omitted_value_is_unknown() =>
        Assert.Equal("unknown", Read(Fact("threatensNeighbours"), ""));

    [Theory]
    [InlineData("B", "B")]
    [InlineData("b", "B")]
    [InlineData("Ｂ", "B")]
    [InlineData("B级", "B")]
    [InlineData("Ｃ级危房", "C")]
    [InlineData("无", "none")]
    [InlineData("—", "none")]
    [InlineData("未鉴定", "none")]
    [InlineData("", "none")]
    [InlineData("待定", "unknown")]
    public void An_option_is_read(string cell, string value) => Assert.Equal(value, Read(Fact("originalGrade"), cell));

    [Theory]
    [InlineData("E")]
    [InlineData("BC")]
    [InlineData("B、C")]
    [InlineData("是")]
    public void What_is_no_option_is_refused(string cell) => Refused(Fact("originalGrade"), cell);

    [Theory]
    [InlineData("建档立卡贫困户", "registeredPoor")]
    [InlineData("低保户、建档立卡户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户,贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户，贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户;贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户；贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户/贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户／贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户+贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户|贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户 贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户　贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户\n贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保户、低保户", "minimumLivingGuarantee")]
    [InlineData("低保贫困户", "registeredPoor,minimumLivingGuarantee")]
    [InlineData("低保贫困户、贫困残疾人家庭", "registeredPoor,minimumLivingGuarantee,disabledPoor")]
    [InlineData("五保贫困户", "registeredPoor,destituteSupport")]
    [InlineData("低收入家庭（低保边缘户）", "marginalLowIncome")]
    [InlineData("registeredPoor,MARGINALLOWINCOME", "registeredPoor,marginalLowIncome")]
    [InlineData("一般户", "")]
    [InlineData("无", "")]
    [InlineData("", "")]
    [InlineData("未知", "unknown")]
    public void Categories_are_read(string cell, string value) => Assert.Equal(value, Read(Fact("categories"), cell));

    [Theory]
    [InlineData("富裕户")]
    [InlineData("低保户、富裕户")]
    [InlineData("低保户、未知")]
    [InlineData("低保户贫困户")]
    public void What_is_no_category_is_refused(string cell) => Refused(Fact("categories"), cell);

    [Theory]
    [InlineData("2030-06-10")]
    [InlineData("2030-6-10")]
    [InlineData("2030.6.10")]
    [InlineData("2030/06/10")]
    [InlineData("２０３０／６／１０")]
    [InlineData("2030年6月10日")]
    [InlineData("2030年06月10号")]
    [InlineData("20300610")]
    [InlineData("47644")]
    [InlineData("2030-06-10 00:00:00")]
    [InlineData("2030-06-10T08:30:00")]
    [InlineData(" 2030/6/10 8:30 ")]
    public void A_day_is_read(string cell) => Assert.Equal("2030-06-10", Read(WidePolicy.Policy.Facts["built"], cell));

    [Theory]
    [InlineData("2030-06-31")]
    [InlineData("10.6.2030")]
    [InlineData("30-06-10")]
    [InlineData("2030年6月")]
    [InlineData("00059")]
    [InlineData("明天")]
    public void What_is_no_day_is_refused(string cell) => Refused(WidePolicy.Policy.Facts["built"], cell);

    [Theory]
    [InlineData("-3", "-3")]
    [InlineData("０９", "9")]
    [InlineData(" 4 ", "4")]
    public void A_number_is_read(string cell, string value) => Assert.Equal(value, Read(WidePolicy.Policy.Facts["rooms"], cell));

    [Theory]
    [InlineData("-4")]
    [InlineData("10")]
    [InlineData("1.5")]
    [InlineData("1,0")]
    [InlineData("99999999999")]
    [InlineData("三")]
    public void A_number_out_of_bounds_is_refused(string cell) => Refused(WidePolicy.Policy.Facts["rooms"], cell);

    [Theory]
    [InlineData("是", true)]
    [InlineData("×", false)]
    [InlineData("", false)]
    [InlineData("未知", null)]
    public void A_column_of_one_member_is_read(string cell, bool? value)
    {
        Assert.True(Some.Yiyuan.Facts.TryColumn("低保户", out var column));
        var sheet = Some.Yiyuan.NewSheet();

        new HouseholdReader(Some.Yiyuan.Facts).Read([new("低保户", cell)]).Fill(sheet);

        Assert.Equal(value, sheet.GetMember(column.Fact, column.Member!));
    }

    [Fact]
    public void A_column_of_one_member_holds_nothing_else() =>
        Assert.Single(new HouseholdReader(Some.Yiyuan.Facts).Read([new("低保户", "低保户")]).Problems);

    private static FactDeclaration Fact(string name) => Some.Yiyuan.Facts[name];

    private static string Read(FactDeclaration fact, string cell)
    {
        Assert.True(FactText.TryParse(fact, cell, out var value, out var problem), problem?.English);
        return value.ToString();
    }

    private static void Refused(FactDeclaration fact, string cell)
    {
        Assert.False(FactText.TryParse(fact, cell, out _, out var problem));
        Assert.DoesNotContain($"\"{cell}\"", problem!.Chinese + problem.English, StringComparison.Ordinal);
        Assert.StartsWith("应填", problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-06-10 备注：已修")]
    [InlineData("2020-6-10 到 2020-7-1 :")]
    [InlineData("2020-06-10 25:99:77")]
    [InlineData("2020-06-10 24:00:00")]
    [InlineData("2020-06-10 08:00 前")]
    [InlineData("2020-06-10t")]
    public void Words_behind_a_day_make_it_no_day(string text) => Assert.False(FactText.TryParseDate(text, out _));

    [Theory]
    [InlineData("2020-06-10 08:00")]
    [InlineData("2020-06-10 8:00:01")]
    [InlineData("2020-06-10T00:00:00")]
    [InlineData("2020-06-10T00:00:00Z")]
    [InlineData("2020/6/10  23:59:59")]
    public void A_time_of_day_may_stand_behind_a_day(string text)
    {
        Assert.True(FactText.TryParseDate(text, out var day));
        Assert.Equal(new DateOnly(2020, 6, 10), day);
    }

    [Theory, InlineData("/"), InlineData("、"), InlineData("+"), InlineData("|"), InlineData("，；"), InlineData(" / ")]
    public void A_sign_alone_is_no_empty_set(string cell) =>
        Assert.False(FactText.TryParse(Some.Yiyuan.Facts["categories"], cell, out _, out _));
}
