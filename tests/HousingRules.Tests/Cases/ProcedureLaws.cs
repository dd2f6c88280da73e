using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What must hold of whatever happens to a case: nothing agreed, owed or dangerous is lost on the way.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 200)]
public sealed class ProcedureLaws
{
    private const string Resettling = $"{Steps.Filed}; 06-18 agreementSigned {Steps.Signed} mode=newTurnoverHousing";

    [Theory]
    [InlineData("minimumLivingGuarantee", Resettling, "movedIn; oldHouseClosed demolished; postRectificationAppraisal grade=A")]
    [InlineData(
        "registeredPoor threatensNeighbours=true",
        Resettling,
        "movedIn; oldHouseClosed demolished; postRectificationAppraisal grade=B")]
    [InlineData(
        "registeredPoor threatensNeighbours=false",
        Resettling,
        "movedIn; oldHouseClosed waterCut powerCut belongingsCleared doorLocked; postRectificationAppraisal grade=A")]
    [InlineData(
        "minimumLivingGuarantee relocatedBy=relatives threatensNeighbours=true",
        Steps.Graded,
        $"agreementSigned {Steps.Signed}; oldHouseClosed demolished")]
    [InlineData(
        "registeredPoor relocatedBy=relatives stillLivesInOldHouse threatensNeighbours=true",
        $"06-08 fieldChecked {Steps.Four}",
        $"agreementSigned {Steps.Signed}; movedIn; oldHouseClosed demolished")]
    [InlineData(
        "minimumLivingGuarantee",
        Steps.Filed,
        $"movedIn; agreementSigned {Steps.Signed} mode=newTurnoverHousing; oldHouseClosed demolished")]
    public void The_order_of_what_happened_on_a_day_does_not_decide_the_state(string household, string history, string events)
    {
        var before = CaseText.Case(household, history);

        var ends = Orders(events.Split("; ")).Select(order => Played(before, order)).OfType<CaseFile>().ToArray();

        Assert.True(ends.Length > 1);
        Assert.Single(ends.Select(Standing).Distinct());
    }

    [Property]
    public void Nothing_accepted_later_makes_an_agreed_payment_unlawful(AnyHistory history)
    {
        var route = CaseText.Yiyuan.Rules.Routes[0];
        foreach (var file in Walk.Of(history).Select(s => s.After).Where(f => f.Fixed[route.Index] is not null && !IsThrownBack(f)))
        {
            var agreed = route.Declaration.Options[route.Outcomes.IndexOf(file.Fixed[route.Index])].Name;
            var payment = CaseText.Yiyuan.Event("paid", file.LastDay).With("route", agreed).With("share", "part");

            var decided = CaseText.Yiyuan.Decide(file, payment);

            Assert.True(decided.IsAccepted, $"{file.State}: {CaseText.Codes(decided.Refusals)}");
        }
    }

    [Property]
    public void A_hazard_that_was_found_stays_until_a_grade_ends_it(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => IsUngraded(s.Before)))
            Assert.True(IsUngraded(step.After) || step.After["currentGrade"].ToString() is not "none", step.ToString());
    }

    [Property]
    public void Reopening_keeps_what_was_agreed_accepted_paid_and_owed(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => s.After.State.Name == "reopened" && s.Before.State.Name != "reopened"))
        {
            Assert.Equal(step.Before.Account, step.After.Account);
            Assert.Equal(step.Before.Fixed, step.After.Fixed);
            Assert.Equal(step.Before.OwedSince.ToString(), step.After.OwedSince.ToString());
            Assert.Equal(Stood(step.Before), Stood(step.After));
        }
    }

    [Fact]
    public void Every_open_point_is_said_with_the_reading_taken()
    {
        Assert.All(CaseText.Yiyuan.OpenPoints, p => Assert.NotEmpty(p.Clauses));
        Assert.True(CaseText.Yiyuan.OpenPoints.Length >= 14);
        Assert.Equal(CaseText.Yiyuan.OpenPoints.Length, CaseText.Yiyuan.OpenPoints.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public void Where_no_notice_is_up_nobody_is_told_to_wait_for_a_day()
    {
        var early = CaseText.Case("registeredPoor", Steps.Reviewed).Decide("06-09 submittedToTown").Refusals;
        var running = CaseText.Case("registeredPoor", Steps.Posted).Decide("06-10 submittedToTown").Refusals;

        Assert.DoesNotContain("—", string.Concat(early.Select(r => r.Words.Chinese + r.Words.English)), StringComparison.Ordinal);
        Assert.Contains("2020-06-13", Assert.Single(running).Words.English, StringComparison.Ordinal);
    }

    // The report says that the house is still dangerous: what was agreed is then agreed again.
    private static bool IsThrownBack(CaseFile file) =>
        file.State.Name == "problemListed" && file["currentGrade"].ToString() is "C" or "D";

    private static bool IsUngraded(CaseFile file) =>
        file["newHazardFound"].ToString() == "true" && file["currentGrade"].ToString() == "none";

    private static string Stood(CaseFile file) => string.Join(
        ' ',
        CaseText.Yiyuan.Rules.Events.Where(e => e.Stands is not null).Select(e => $"{e}={file.StoodOn[e.Index]}"));

    private static string Standing(CaseFile file) =>
        $"{file.State.Name} " + string.Join(' ', file.Determination.Outcomes.SelectMany(s => s.Certain).Select(o => o.Name));

    private static CaseFile? Played(CaseFile before, IEnumerable<string> events)
    {
        var file = before;
        foreach (var text in events)
        {
            var decided = file.Decide($"06-20 {text}");
            if (!decided.IsAccepted)
                return null;
            file = decided.File;
        }

        return file;
    }

    private static IEnumerable<string[]> Orders(string[] events) => events.Length <= 1
        ? [events]
        : events.SelectMany(first => Orders([.. events.Where(e => e != first)]).Select(rest => (string[])[first, .. rest]));
}
