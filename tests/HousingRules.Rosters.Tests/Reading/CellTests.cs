namespace HousingRules.Rosters.Tests.Reading;

/// <summary>What stands in a workbook's cell is its value, or the row is bad.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("<c t='e'><v>#N/A</v></c>")]
    [InlineData("<c t='e'></c>")]
    [InlineData("<c t=\"str\"><f>VLOOKUP(A1,B:B,1,0)</f><v>#REF!</v></c>")]
    [InlineData("<c><f>1+1</f></c>")]
    [InlineData("<c><f>1+1</f><v></v></c>")]
    [InlineData("<c><f>1+1</f><v/></c>")]
    [InlineData("<c t=\"str\"><f>1+1</f></c>")]
    [InlineData("<c><f t=\"array\" ref=\"D2\">X</f></c>")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/></c>")]
    [InlineData("<c t=\"s\"><v>99</v></c>")]
    [InlineData("<c t=\"s\"><v>-1</v></c>")]
    [InlineData("<c t=\"b\"><v>7</v></c>")]
    [InlineData("<c><v>abc</v></c>")]
    [InlineData("<c s=\"1\"><v>60</v></c>")]
    [InlineData("<c s=\"1\"><v>-5</v></c>")]
    [InlineData("<c t=\"d\"><v>yesterday</v></c>")]
    [InlineData("#VALUE!")]
    [InlineData("#SPILL!")]
    public void What_cannot_be_read_makes_the_row_bad(string cell)
    {
        var sheet = Sheet.Of("s", Sheet.Header, $"1|南镇|低保户|{cell}", "2|南镇|低保户|A") with { Formats = "<xf numFmtId=\"14\"/>" };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        var bad = Assert.Single(roster.Bad);
        Assert.Equal((2, "D (现鉴定等级)"), (bad.Number, bad.Problems[0].Column));
        Assert.Equal(["A"], roster.Fact("currentGrade"));
    }

    [Theory]
    [InlineData("1|#N/A|低保户|A")]
    [InlineData("#REF!|南镇|低保户|A")]
    [InlineData("<c><f>A1</f></c>|南镇|低保户|A")]
    public void An_id_or_a_place_that_cannot_be_read_makes_the_row_bad(string row) =>
        Assert.Single(Given.Read("r.xlsx", Sheet.Of("s", Sheet.Header, row).ToBytes()).Bad);

    [Theory]
    [InlineData("<c t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>", "?")]
    [InlineData("<c t=\"inlineStr\"><is><r><rPr/><t>现</t></r><r><t>B</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>", null)]
    [InlineData("<c t=\"inlineStr\"><is><r><t>B</t></r><r><t>级</t></r><rPh sb=\"0\" eb=\"1\"><t>ji</t></rPh></is></c>", "B")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "D")]
    [InlineData("<c t=\"str\"><v>C</v></c>", "C")]
    [InlineData("<c t=\"inlineStr\"><is><t>_x0041_</t></is></c>", "A")]
    public void What_can_be_read_is_read(string cell, string? grade)
    {
        var sheet = Sheet.Of("s", Sheet.Header, $"1|南镇|低保户|{cell}") with
        {
            SharedStrings = "<si><r><t>D</t></r><rPh sb=\"0\" eb=\"1\"><t>ding</t></rPh></si>",
        };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        // An empty text is what the policy says of a blank.
        var blank = Given.Read("r.xlsx", Sheet.Of("s", Sheet.Header, "1|南镇|低保户|").ToBytes()).Fact("currentGrade");
        Assert.Equal(grade is null ? [] : grade == "?" ? blank : [grade], roster.Fact("currentGrade"));
    }

    [Fact]
    public void A_formula_of_nought_in_a_file_yet_to_be_calculated_is_no_result()
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|无房户", "1|低保户|<c><f>A1</f><v>0</v></c>", "2|低保户|<c><v>0</v></c>");

        Assert.Empty(Given.Read("r.xlsx", sheet.ToBytes()).Bad);
        var uncalculated = sheet with { Workbook = "<calcPr fullCalcOnLoad=\"1\"/>" };
        Assert.Equal(2, Assert.Single(Given.Read("r.xlsx", uncalculated.ToBytes()).Bad).Number);
    }

    [Theory]
    [InlineData("B2:B4 C2:C3", "南镇,南镇,南镇", "低保户", 3)]
    public void A_merged_cell_means_every_cell_it_covers(string merges, string towns, string _, int households)
    {
        var sheet = Sheet.Of("s", Sheet.Header, "1|南镇|低保户|A", "2|||B", "3||贫困户|C") with { Merges = merges };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Equal(households, roster.Households.Count());
        Assert.Equal(towns.Split(','), roster.Rows.Select(r => r.Household.Town));
        Assert.Equal(["minimumLivingGuarantee", "minimumLivingGuarantee", "registeredPoor"], roster.Fact("categories"));
    }

    [Theory]
    [InlineData("", "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")]
    [InlineData("", "<pageSetup/><x:mergeCells xmlns:x=\"m\" count=\"1\"><x:mergeCell ref=\"B2:B3\"/></x:mergeCells>")]
    [InlineData("D2:D3", "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")]
    [InlineData("", "<mergeCells r:n=\"1\"><mergeCell ref=\"B2:B3\" r:n=\"2\"/></mergeCells>")]
    [InlineData("", "<mergeCells/><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")]
    [InlineData("", "<!-- <mergeCells> --><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")]
    [InlineData("", "<?note <mergeCells/> ?><mergeCells><!-- --><mergeCell ref=\"B2:B3\"></mergeCell></mergeCells><drawing/>")]
    public void Merged_cells_are_found_however_they_are_written(string merges, string behind)
    {
        var sheet = Sheet.Of("s", Sheet.Header, "mergeCells|南镇 mergeCell&<|低保户|A", "2||贫困户|") with
        {
            Merges = merges,
            Behind = behind,
        };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Equal(["南镇 mergeCell&<", "南镇 mergeCell&<"], roster.Rows.Select(r => r.Household.Town));
        Assert.Equal(merges.Length > 0 ? ["A", "A"] : ["A", "none"], roster.Fact("currentGrade"));
    }

    [Fact]
    public void Merged_cells_are_found_where_a_sheet_is_long()
    {
        var rows = Enumerable.Range(1, 3_000).Select(i => $"{i}|{(i == 2_999 ? "南镇" : i == 3_000 ? "" : "北镇")}|低保户|A");
        var sheet = Sheet.Of("s", [Sheet.Header, .. rows]) with { Merges = "B3000:B3001" };

        Assert.Equal("南镇", Given.Read("r.xlsx", sheet.ToBytes()).Rows[^1].Household.Town);
    }

    [Fact]
    public void A_cell_merged_over_columns_means_them_all()
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|无房户|影响观感", "1|低保户|是|", "2|低保户||") with { Merges = "C2:D2" };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Equal(roster.Fact("noHouse"), roster.Fact("affectsAppearance"));
        Assert.Equal(2, roster.Fact("noHouse").Distinct().Count());
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "")]
    [InlineData("A", "B")]
    public void A_merged_cell_that_cannot_be_read_or_hides_another_makes_the_rows_bad(string over, string under)
    {
        var sheet = Sheet.Of("s", Sheet.Header, $"1|南镇|低保户|{over}", $"2|南镇|低保户|{under}") with { Merges = "D2:D3" };

        var roster = Given.Read("r.xlsx", sheet.ToBytes());

        Assert.Contains(roster.Bad, r => r.Number == 3);
    }

    [Fact]
    public void A_row_of_nothing_but_what_is_merged_over_it_is_no_household()
    {
        var sheet = Sheet.Of("s", Sheet.Header, "1|南镇|低保户|A") with { Merges = "B2:B9 C2:C9" };

        var rows = sheet with { Rows = [.. sheet.Rows, Sheet.Row(3, ""), Sheet.Row(4, "|||", "hidden=\"1\"")] };

        Assert.Single(Given.Read("r.xlsx", rows.ToBytes()).Rows);
    }

    [Theory]
    [InlineData("a2")]
    [InlineData("$A$2")]
    public void References_are_read_however_they_are_spelt(string reference)
    {
        var sheet = Sheet.Of("s", "户编号|身份类别", "1|低保户");
        var odd = sheet with { Rows = [sheet.Rows[0], sheet.Rows[1].Replace("\"A2\"", $"\"{reference}\"", StringComparison.Ordinal)] };

        Assert.Equal("1", Assert.Single(Given.Read("r.xlsx", odd.ToBytes()).Households).Household.Id);
    }

    [Fact]
    public void Cells_and_rows_without_references_stand_one_after_the_other()
    {
        var sheet = new Sheet(
            "s",
            "<row><c t=\"str\"><v>户编号</v></c><c t=\"str\"><v>身份类别</v></c></row>",
            "<row><c><v>7</v></c><c t=\"str\"><v>低保户</v></c></row>");

        Assert.Equal("7", Assert.Single(Given.Read("r.xlsx", sheet.ToBytes()).Households).Household.Id);
    }

    [Fact]
    public void A_cell_that_stands_twice_makes_the_row_bad()
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|无房户", "1|低保户|是");
        var twice = sheet with
        {
            Rows = [sheet.Rows[0], sheet.Rows[1].Replace("</row>", Sheet.Cell("C2", "否") + "</row>", StringComparison.Ordinal)],
        };

        Assert.Single(Given.Read("r.xlsx", twice.ToBytes()).Bad);
    }

    [Fact]
    public void Strict_workbooks_with_days_of_their_own_kind_are_read()
    {
        var sheet = Sheet.Of("s", "户编号|身份类别|建档日期", "1|低保户|<c t=\"d\"><v>2020-06-10</v></c>") with { IsStrict = true };

        Assert.Equal("2020-06-10", Assert.Single(Given.Read("r.xlsx", sheet.ToBytes()).Households).Cells[2]);
    }
}
