namespace HousingRules.Host.Tests.Results;

/// <summary>What only may have to be done stands in columns and keys of its own, in every format.</summary>
public class PossibleDutiesTests
{
    private const string Header = "户编号,身份类别,搬离方式,是否签订搬离安置协议,是否威胁周边";

    [Fact]
    public void Csv_has_columns_for_what_is_possible()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", $"{Header}\r\n1,建档立卡贫困户,投亲靠友,是,\r\n");

        desk.Run("determine", roster, "--output", desk.Path("out.csv"), "--lang", "zh");

        var lines = desk.Read("out.csv").TrimStart('\uFEFF').Split("\r\n").Select(l => l.Split(',')).ToArray();
        var row = lines[0].Zip(lines[1]).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        Assert.DoesNotContain("拆除原危房", row["应办事项"], StringComparison.Ordinal);
        Assert.Contains("拆除原危房", row["可能须办事项"], StringComparison.Ordinal);
        Assert.DoesNotContain("原危房拆除佐证材料", row["应备材料"], StringComparison.Ordinal);
        Assert.Contains("原危房拆除佐证材料", row["可能须备材料"], StringComparison.Ordinal);
        Assert.Contains("可能的期限", row.Keys);
    }

    [Fact]
    public void A_workbook_says_of_each_duty_whether_it_is_certain()
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.csv", $"{Header}\r\n1,建档立卡贫困户,投亲靠友,是,\r\n");

        desk.Run("determine", roster, "--output", desk.Path("out.xlsx"), "--lang", "zh");

        var duties = WorkbookFile.Sheets(desk.Path("out.xlsx"))[1].Rows;
        var column = Array.IndexOf(duties[0], "是否确定");
        var policy = PolicyLibrary.BuiltIn.Policies[^1];
        var sheet = policy.NewSheet().Set("registeredPoor", true).Set("relocatedBy", "relatives").Set("relocationAgreementSigned", true);
        var determination = policy.Determine(sheet);
        Assert.Equal(determination.Duties.Length, duties.Skip(1).Count(d => Equals(d[column], "是")));
        Assert.Equal(determination.PossibleDuties.Length, duties.Skip(1).Count(d => Equals(d[column], "否")));
        Assert.NotEmpty(determination.PossibleDuties);
    }

    [Fact]
    public void Json_has_keys_for_what_is_possible()
    {
        using var desk = new CliRun();

        var household = Assert.Single(desk.Determine(desk.Put("r.csv", $"{Header}\r\n1,建档立卡贫困户,投亲靠友,是,\r\n")));

        Assert.Contains(
            household.GetProperty("possibleDuties").EnumerateArray(),
            d => d.GetProperty("possibleOutcomes")[0].GetString() == "demolishOldHouse");
        Assert.Contains("demolitionEvidence", household.GetProperty("possibleDocuments").EnumerateArray().Select(d => d.GetString()));
        Assert.DoesNotContain("demolitionEvidence", household.GetProperty("documents").EnumerateArray().Select(d => d.GetString()));
    }
}
