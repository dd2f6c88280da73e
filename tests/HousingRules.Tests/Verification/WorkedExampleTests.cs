using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The examples beside the rules hold, and an example that does not hold says so.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Ids() => [.. WorkedExamples.Run(Some.Yiyuan).Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void An_example_holds(string id)
    {
        var result = WorkedExamples.Run(Some.Yiyuan).Single(r => r.Id == id);

        Assert.True(result.Holds, $"{result.File}:{result.Line} {string.Join("; ", result.Differences)}");
    }

    [Fact]
    public void There_are_fifty_seven_households_and_thirty_one_procedures() =>
        Assert.Equal(
            (57, 31, 88),
            (Some.Yiyuan.Document.Examples.Length, Some.Yiyuan.Histories.Length, WorkedExamples.Run(Some.Yiyuan).Length));

    [Fact]
    public void A_history_that_the_procedure_cannot_decide_does_not_hold_and_says_why()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "procedure.json",
            "{ \"From\": [\"villagePublicity\"], \"To\": \"townReview\" }",
            "{ \"From\": [\"villagePublicity\"], \"To\": \"townReview\" }, { \"From\": [\"villagePublicity\"] }");

        var broken = WorkedExamples.Run(PolicyLibrary.Load(folder.Policy).Newest("yiyuan")).First(r => !r.Holds);

        Assert.Equal("events", Assert.Single(broken.Differences).Subject);
        Assert.Contains("Two transitions of submittedToTown are open at once", broken.Differences[0].Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"case-handling\": [\"noAction\"]", "\"case-handling\": [\"mustMoveOut\"]", "case-handling", "mustMoveOut", "noAction")]
    [InlineData("\"safety-class\": [\"resettledSafe\"]", "\"safety-class\": []", "safety-class", "", "resettledSafe")]
    [InlineData("\"missing\": []", "\"missing\": [\"threatensNeighbours\"]", "missing", "threatensNeighbours", "")]
    [InlineData("\"documents\": [\"fieldCheckRecord\", \"photos\", \"platformRegistration\", "
        + "\"relocationAgreement\"]", "\"documents\": [\"photos\"]", "documents", "photos", "fieldCheckRecord, photos, "
            + "platformRegistration, relocationAgreement")]
    [InlineData("\"platformUpload\": \"2020-06-30\"", "\"platformUpload\": \"2020-06-29\"", "deadlines",
        "platformUpload 2020-06-29, verification 2020-06-10", "platformUpload 2020-06-30, verification 2020-06-10")]
    public void A_broken_expectation_is_told(string old, string with, string subject, string expected, string actual)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var text = folder.Read("cases/relocation.json");
        var at = text.IndexOf(old, StringComparison.Ordinal);
        folder.Write("cases/relocation.json", string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));

        var broken = WorkedExamples.Run(PolicyLibrary.Load(folder.Policy).Newest("yiyuan")).Single(r => !r.Holds);

        Assert.Equal("R01", broken.Id);
        Assert.Equal(2, broken.Line);
        Assert.Equal(new ExampleDifference(subject, expected, actual), Assert.Single(broken.Differences));
    }
}
