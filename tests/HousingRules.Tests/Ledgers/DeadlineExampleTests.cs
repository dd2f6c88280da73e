using HousingRules.Cases;
using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>The worked examples D01 to D08 of the notice's fifth part, and O07, as a county's figures.</summary>
public sealed class DeadlineExampleTests
{
    [Theory, InlineData("D01", "2020-06-10", 0), InlineData("D02", "2020-06-11", 1)]
    public void The_verification_is_in_time_on_its_last_day(string example, string completedOn, int daysLate)
    {
        var file = SomeCase.Opened(Some.Household(("registeredPoor", true), ("originalGrade", "B")))
            .After($$"""{"event": "appraised", "date": "{{completedOn}}", "grade": "A"}""");

        var line = Milestone(file, completedOn, "verification");

        Assert.Equal((example, "2020-06-10", 1, daysLate), (example, $"{line.Milestone.Due:yyyy-MM-dd}", line.Met, line.LongestLate));
    }

    [Theory, InlineData("D03", "2020-06-25", 0, 0), InlineData("D04", "2020-06-28", 1, 3)]
    public void The_rectification_is_due_on_a_fixed_day_that_is_a_holiday(string example, string completedOn, int late, int daysLate)
    {
        var file = Rectified(completedOn).After($$"""{"event": "postRectificationAppraisal", "date": "{{completedOn}}", "grade": "A"}""");

        var line = Milestone(file, completedOn, "rectification");

        Assert.Equal((example, 1, late, daysLate), (example, line.Met, line.MetLate, line.LongestLate));
    }

    [Fact]
    public void D05_works_without_their_report_are_not_the_whole_rectification()
    {
        var file = Rectified("2020-06-24");

        var line = Milestone(file, "2020-06-26", "rectification");
        var deadline = file.On(SomeCase.Day("2020-06-26")).Deadlines.Single(d => d.Milestone.Name == "rectification");

        Assert.Equal((0, 1, 1, 1), (line.Met, line.Remaining, line.Overdue, line.LongestLate));
        Assert.Equal("postRectificationAppraisalReport", Assert.Single(deadline.Missing));
    }

    [Fact]
    public void D06_an_upload_on_the_last_day_is_in_time()
    {
        var line = Milestone(Safe("h1").After("""{"event": "uploaded", "date": "2020-06-30"}"""), "2020-06-30", "platformUpload");

        Assert.Equal((1, 0, 0), (line.Met, line.MetLate, line.LongestLate));
    }

    [Fact]
    public void D07_an_upload_that_is_missing_is_late_by_the_days_that_have_passed()
    {
        var line = Milestone(Safe("h1"), "2020-07-02", "platformUpload");

        Assert.Equal((0, 1, 2), (line.Met, line.Overdue, line.LongestLate));
    }

    [Fact]
    public void D08_a_household_that_has_moved_out_is_out_of_danger_and_its_item_late_all_the_same()
    {
        var file =
            SomeCase.Agreed(Some.Household(("minimumLivingGuarantee", true))).After("""{"event": "movedIn", "date": "2020-06-20"}""");

        var item = Assert.Single(SomeCase.Ledger("2020-06-26", file).OpenItems);
        var progress = SomeCase.Progress("2020-06-26", file);

        Assert.Equal(1, item.DaysLate(SomeCase.Day("2020-06-26")));
        Assert.Equal([("occupancyRiskCleared", 1)], progress.Marks.Select(m => (m.Heading.Name, m.Count)));
        Assert.Equal((1, 1), (Of(progress, "rectification").Overdue, Of(progress, "rectification").LongestLate));
    }

    [Fact]
    public void O07_a_hundred_households_of_which_two_are_not_uploaded_leave_two()
    {
        var files = Enumerable.Range(0, 100).Select(n => Safe($"h{n}"))
            .Select((file, n) => n < 98 ? file.After("""{"event": "uploaded", "date": "2020-06-29"}""") : file);

        var line = Of(SomeCase.Progress("2020-07-01", [.. files]), "platformUpload");

        Assert.Equal((100, 98, 2, 2), (line.Cases, line.Met, line.Remaining, line.Overdue));
    }

    [Theory, InlineData("D", 1), InlineData("A", 0)]
    public void O08_a_key_problem_is_counted_as_long_as_it_is_open(string grade, int expected)
    {
        var file = SomeCase.Opened(Some.Household(("registeredPoor", true)))
            .After($$"""{"event": "appraised", "date": "2020-06-08", "grade": "{{grade}}"}""",
                """{"event": "keyProblemNamed", "date": "2020-06-09"}""");

        var progress = SomeCase.Progress("2020-06-20", file);

        Assert.Equal(expected, progress.Marks.Where(m => m.Heading.Name == "keyProblem").Sum(m => m.Count));
    }

    [Fact]
    public void A_household_whose_publicity_cannot_run_in_time_counts_as_structurally_late()
    {
        var file = SomeCase.Opened(Some.Household(("otherDifficulty", true)));

        var progress = SomeCase.Progress("2020-06-06", file, Safe("h2"));

        Assert.Equal((2, 1), (progress.Cases, progress.StructurallyLate));
    }

    [Fact]
    public void A_case_that_was_opened_later_is_no_case_yet()
    {
        var later = SomeCase.Procedure.Open(
            new("h1", "C", "T1", "V1"),
            Some.Household(("registeredPoor", true)),
            SomeCase.Day("2020-06-09"));

        Assert.Equal(0, SomeCase.Progress("2020-06-08", later).Cases);
        Assert.Equal([("listed", 1)], SomeCase.Progress("2020-06-09", later).States.Select(s => (s.Heading.Name, s.Count)));
    }

    private static CaseFile Safe(string id) => SomeCase.Opened(Some.Household(("registeredPoor", true), ("originalGrade", "B")), id)
        .After("""{"event": "appraised", "date": "2020-06-08", "grade": "A"}""");

    private static CaseFile Rectified(string completedOn) => SomeCase.WithAnOpinion().After(
        """{"event": "worksStarted", "date": "2020-06-12", "contractorQualified": true}""",
        $$"""{"event": "worksCompleted", "date": "{{completedOn}}"}""");

    private static MilestoneLine Milestone(CaseFile file, string day, string name) => Of(SomeCase.Progress(day, file), name);

    private static MilestoneLine Of(ProgressLine progress, string name) => progress.Milestones.Single(m => m.Milestone.Name == name);
}
