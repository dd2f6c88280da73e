using System.Text.Json;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Rosters;

/// <summary>Rosters as counties keep them.</summary>
public class RosterReadingTests
{
    [Fact]
    public void Titles_totals_and_notes_are_no_households()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", string.Join("\n",
            "某县住房安全花名册,,",
            "填报单位：某镇,,2020年6月",
            "户编号,镇街道,身份类别",
            "1,南镇,低保户",
            ",小计,1",
            ",南镇小计,",
            "2,北镇,低保户",
            "户编号,镇街道,身份类别",
            "合 计,,2",
            ",,",
            "备注：数字为年底数,,",
            "填表人：某,审核人：,"));

        var all = desk.Determine(roster);

        Assert.Equal(["1", "2"], all.Select(Id));
        Assert.Contains(
            "8 rows passed over: 2 title, 2 total, 3 note, 1 repeated header (rows 5, 6, 8, 9, 11, 12)",
            desk.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小计湾")]
    [InlineData("合计庄村")]
    [InlineData("总计营村")]
    [InlineData("大小计")]
    public void A_village_that_sounds_like_a_sum_is_a_village(string village)
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", $"镇街道,村,户主姓名,无房户,身份类别\n南镇,{village},{Some.SecretName},否,低保户\n");

        Assert.Single(desk.Determine(roster));
    }

    [Fact]
    public void Rows_with_problems_are_mended_and_read_again()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", "户编号,镇街道,现鉴定等级\n1,南镇,A\n2,南镇,E\n");

        Assert.Equal(ExitCode.Findings, desk.Run("determine", roster, "--bad-rows", desk.Path("bad.csv"), "--lang", "zh"));
        Assert.StartsWith("户编号,镇街道,现鉴定等级,行号,工作表,问题列,问题,是否已判定\r\n2,南镇,E,3,,", desk.Read("bad.csv"), StringComparison.Ordinal);
        var mended = desk.Put("mended.csv", desk.Read("bad.csv").Replace(",E,", ",B,", StringComparison.Ordinal));
        Assert.Equal("2", Id(Assert.Single(desk.Determine(mended))));
        Assert.DoesNotContain("warning: Column", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_nothing_but_a_name_is_a_household()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", $"镇街道,户主姓名,无房户\n南镇,{Some.SecretName},否\n,{Some.SecretName},\n");

        Assert.Equal(2, desk.Determine(roster).Count);
    }

    [Fact]
    public void Merged_cells_mean_every_row_they_cover()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.xlsx", Some.Xlsx(
            [
                ["花名册"],
                ["户编号", "镇街道", "村", "身份类别"],
                ["1", "南镇", "甲村", "低保户"],
                ["2", null, null, "低保户"],
                ["3", null, "乙村", "低保户"],
                ["4", "北镇", null, "低保户"],
            ],
            merges: "A1:D1 B3:B5 C3:C4"));

        var places = desk.Determine(roster).Select(h => h.GetProperty("place").GetRawText());

        Assert.Equal(
            ["""{"town":"南镇","village":"甲村"}""", """{"town":"南镇","village":"甲村"}""", """{"town":"南镇","village":"乙村"}""",
                """{"town":"北镇"}"""],
            places);
    }

    [Fact]
    public void A_header_may_stand_over_two_rows_with_merged_heads()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.xlsx", Some.Xlsx(
            [
                ["花名册"],
                ["户编号", "身份类别", "房屋情况", null],
                [null, null, "原鉴定等级", "现鉴定等级"],
                ["1", "低保户", "B", "A"],
            ],
            merges: "A2:A3 B2:B3 C2:D2"));

        var household = Assert.Single(desk.Determine(roster));

        Assert.Equal("1", Id(household));
        Assert.Equal("noAction", household.GetProperty("outcomes").GetProperty("case-handling")[0].GetString());
    }

    [Theory]
    [InlineData("是"), InlineData("有"), InlineData("√"), InlineData("1"), InlineData("１"), InlineData(" 是 "), InlineData("ＹＥＳ"),
        InlineData("true")]
    public void Yes_is_written_in_many_ways(string yes) => Assert.Equal(Outcomes("无房户", "是"), Outcomes("无房户", yes));

    [Theory]
    [InlineData("否"), InlineData("无"), InlineData("×"), InlineData("0"), InlineData("０"), InlineData(""), InlineData("　")]
    public void No_is_written_in_many_ways(string no) => Assert.Equal(Outcomes("无房户", "否"), Outcomes("无房户", no));

    [Theory]
    [InlineData("Ｂ"), InlineData("b"), InlineData("B级"), InlineData("Ｂ级"), InlineData(" B ")]
    public void A_grade_is_written_in_many_ways(string grade) => Assert.Equal(Outcomes("现鉴定等级", "B"), Outcomes("现鉴定等级", grade));

    [Theory]
    [InlineData("建档立卡贫困户、低保户"), InlineData("建档立卡贫困户，低保户"), InlineData("低保户；贫困户"), InlineData("贫困户 低保户"),
        InlineData("registeredPoor;minimumLivingGuarantee"), InlineData("低保贫困户")]
    public void Several_categories_stand_in_one_cell(string cell) =>
        Assert.Equal(Outcomes("身份类别", "\"registeredPoor,minimumLivingGuarantee\""), Outcomes("身份类别", cell));

    [Fact]
    public void A_category_may_have_a_column_of_its_own() => Assert.Equal(Outcomes("身份类别", "低保户"), Outcomes("是否低保户", "√"));

    [Fact]
    public void A_column_for_one_category_adds_to_the_column_of_all() =>
        Assert.Equal(Outcomes("身份类别", "低保户、建档立卡贫困户"), Outcomes("身份类别,是否低保户", "建档立卡贫困户,是"));

    [Fact]
    public void Silence_in_a_category_column_takes_nothing_away() =>
        Assert.Equal(Outcomes("身份类别", "低保户"), Outcomes("身份类别,是否低保户", "低保户,"));

    [Fact]
    public void Unknown_is_not_empty()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", "户编号,身份类别,搬离方式,是否仍住原危房,原危房是否拆除,是否威胁周边,断水,断电,生活用品清理,锁门,是否签订搬离安置协议\n"
            + "1,建档立卡贫困户,投亲靠友,否,否,未知,是,是,是,是,是\n"
            + "2,建档立卡贫困户,投亲靠友,否,否,,是,是,是,是,是\n"
            + "3,建档立卡贫困户,投亲靠友,否,否,否,是,是,是,是,是\n");

        var missing =
            desk.Determine(roster).Select(h => string.Join(',', h.GetProperty("missing").EnumerateArray().Select(m => m.GetString())));

        Assert.Equal(["threatensNeighbours", "threatensNeighbours", ""], missing);
    }

    [Theory]
    [InlineData(","), InlineData(";"), InlineData("\t"), InlineData("|")]
    public void The_separator_is_told_from_the_header(string separator)
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", $"某县，花名册\n户编号{separator}身份类别{separator}备注\n1{separator}低保户{separator}x\n");

        Assert.Equal("1", Id(Assert.Single(desk.Determine(roster))));
        Assert.Equal(ExitCode.Done, desk.Run("determine", roster, "--output", desk.Path("out.csv")));
        Assert.StartsWith("\uFEFF户编号,身份类别,备注,status", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(desk.Path("out.csv"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_one_household_or_an_array_or_one_to_a_line()
    {
        const string one =
            """{ "id": "1", "place": { "town": "南镇" }, "categories": ["minimumLivingGuarantee"], "threatensNeighbours": null }""";
        using var desk = new CliRun();

        var results = new[]
        {
            desk.Determine(desk.Put("a.json", one.Replace(", \"", ",\n \"", StringComparison.Ordinal))),
            desk.Determine(desk.Put("b.json", $"[\n{one}\n]")),
            desk.Determine(desk.Put("c.jsonl", $"{one}\n\n")),
            desk.Determine(desk.Put("d.json", $"{one}\r\n")),
        };

        Assert.All(results, r => Assert.Equal(results[0][0].GetRawText(), Assert.Single(r).GetRawText()));
    }

    [Fact]
    public void The_order_of_the_roster_is_kept()
    {
        using var desk = new CliRun();
        var ids = Enumerable.Range(1, 5_000).Select(i => $"h{i}").ToArray();
        var roster = desk.Put("r.csv", Some.Csv([.. ids.Select((id, i) => Some.Row(id, current: i % 3 == 0 ? "C" : "A"))]));

        Assert.Equal(ids, desk.Determine(roster).Select(Id));
    }

    [Fact]
    public void A_day_of_a_workbook_stays_a_day()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.xlsx", Some.Xlsx([["户编号", "身份类别", "建档日期"], ["1", "低保户", 43983d]], dates: true, sheet: "花名册"));

        Assert.Equal(ExitCode.Done, desk.Run("determine", roster, "--output", desk.Path("out.csv"), "--lang", "en"));

        Assert.Contains("sheet \"花名册\"", desk.Out, StringComparison.Ordinal);
        Assert.Contains("1,低保户,2020-06-01,decided", desk.Read("out.csv"), StringComparison.Ordinal);
    }

    private static string Outcomes(string headers, string cells)
    {
        using var desk = new CliRun();
        var categories = headers.Contains("身份类别", StringComparison.Ordinal) || headers.Contains("低保", StringComparison.Ordinal)
            ? ("", "")
            : ("身份类别,", "建档立卡贫困户,");
        var all = desk.Determine(desk.Put("r.csv", $"户编号,{categories.Item1}{headers},x\n1,{categories.Item2}{cells},\n"));
        return Assert.Single(all).GetProperty("outcomes").GetRawText();
    }

    private static string? Id(JsonElement household) => household.GetProperty("id").GetString();
}
