using HousingRules.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>The worked procedures that an officer confirmed, each by its id.</summary>
public sealed class WorkedProcedureTests
{
    public static TheoryData<string> Ids =>
    [
        "AX01", "AX07", "AX09", "AX11", "AX13", "AX15", "AX16", "AX17", "AX18", "AX19", "AX22", "AX24", "AX26", "AX27", "AX28", "AX29",
        "PR01", "PR02", "PR03", "PR04", "PR05", "PR06", "PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13",
        "PR14", "PR15",
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_procedure_stands_as_it_was_confirmed(string id)
    {
        var result = Assert.Single(WorkedExamples.Run(Some.Yiyuan), r => r.Id == id);

        Assert.Empty(result.Differences);
    }

    [Fact]
    public void No_worked_procedure_is_left_out()
    {
        var run = WorkedExamples.Run(Some.Yiyuan).Select(r => r.Id).Where(id => id[..2] is "AX" or "PR");

        Assert.Equal(Some.Yiyuan.Histories.Length, Ids.Count);
        Assert.Equal(Some.Yiyuan.Histories.Select(h => h.Id), run);
    }

    [Fact]
    public void A_worked_procedure_that_does_not_hold_is_told_with_what_came()
    {
        // With five days to run, the submission that the example confirms comes too early.
        var results = WorkedExamples.Run(Some.Yiyuan.With("publicityDays", "5"));

        var difference = Assert.Single(Assert.Single(results, r => r.Id == "AX11").Differences, d => d.Subject == "violations");
        Assert.Contains("SUBMITTED_DURING_PUBLICITY", difference.Actual, StringComparison.Ordinal);
    }
}
