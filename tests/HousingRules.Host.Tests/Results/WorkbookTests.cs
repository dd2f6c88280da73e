namespace HousingRules.Host.Tests.Results;

public class WorkbookTests
{
    [Fact]
    public void Duties_and_problem_rows_have_sheets_of_their_own()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", Some.Csv(Some.Row("1"), Some.Row("2", current: "E"), Some.Row("3", current: "A")));

        desk.Run("determine", roster, "--output", desk.Path("out.xlsx"), "--lang", "zh");

        var sheets = WorkbookFile.Sheets(desk.Path("out.xlsx"));
        Assert.Equal(["判定结果", "应办事项", "问题行"], sheets.Select(s => s.Name));
        Assert.Equal(["户编号", "1", "3"], sheets[0].Rows.Select(r => r[0]));
        Assert.Equal(Some.SecretNumber, sheets[0].Rows[1][4]);
        Assert.Equal(["户编号", "1", "3"], sheets[1].Rows.Select(r => r[0]).Distinct());
        Assert.Equal(3d, sheets[2].Rows[1][0]);
    }

    [Fact]
    public void Numbers_and_days_of_a_workbook_stay_what_they_are()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.xlsx", Some.Xlsx([["户编号", "身份类别", "人口"], ["1", "低保户", 3d]]));

        desk.Run("determine", roster, "--output", desk.Path("out.xlsx"));

        Assert.Equal(3d, WorkbookFile.Sheets(desk.Path("out.xlsx"))[0].Rows[1][2]);
    }
}
