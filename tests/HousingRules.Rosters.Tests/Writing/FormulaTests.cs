using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Writing;

namespace HousingRules.Rosters.Tests.Writing;

/// <summary>No csv of ours makes a spreadsheet run what somebody wrote into a roster.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", true), InlineData("@SUM(1+1)", true), InlineData("+1+1", true), InlineData("-1-cmd", true),
        InlineData("＝1", true), InlineData("\t=1", true), InlineData("-5", false), InlineData("+1.5", false), InlineData("-1,234.5", false),
        InlineData("-", false), InlineData("a=1", false), InlineData("", false), InlineData("1-2", false), InlineData("-1E-05", false)]
    public void What_a_spreadsheet_would_run_is_known(string cell, bool runs)
    {
        var bytes = Encoding.UTF8.GetBytes(cell);

        Assert.Equal(runs, FormulaText.Is(bytes));
        Assert.True(!runs || FormulaText.MayStandIn(bytes));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)"), InlineData("@SUM(1+1)"), InlineData("＋1"), InlineData("-5")]
    public void It_is_written_as_text_and_read_as_it_was(string cell)
    {
        var written = Decided($"户编号,身份类别,备注\n1,低保户,{cell}\n");

        Assert.Contains(FormulaText.Is(Encoding.UTF8.GetBytes(cell)) ? $",'{cell}," : $",{cell},", written, StringComparison.Ordinal);
        Assert.Equal(cell, Assert.Single(Given.Read("r.csv", written).Rows).Cells[2]);
    }

    private static string Decided(string text)
    {
        using var stream = new MemoryStream();
        using var roster = Roster.Open(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "r.csv",
            Given.Policy.Facts,
            null,
            CancellationToken.None);
        using var writer = RosterWriter.Create(stream, RosterFormat.Csv, roster, Given.Policy, Language.Chinese);
        new RosterRun(Given.Policy, roster) { Writer = writer }.Decide();
        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
