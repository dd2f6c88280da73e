using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Cases;

/// <summary>What holds for every household and everything that may be tried on its case.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 200)]
public sealed class HistoryLaws
{
    private static readonly BrokenInvariants Invariants = new(CaseText.Yiyuan);

    [Fact]
    public void Histories_reach_every_state_and_every_event()
    {
        var histories = YiyuanHistories.Any().Generator.Sample(2_000, new Rnd(1), 50);
        var (states, accepted) = (new HashSet<string>(), new HashSet<string>());

        foreach (var step in histories.SelectMany(Walk.Of).Where(s => s.Decision.IsAccepted))
            _ = (states.Add(step.After.State.Name), accepted.Add(step.Happened.Name));

        Assert.Equal(
            CaseText.Yiyuan.States.Select(s => s.Name).Where(s => s != "listed").Order(),
            states.Where(s => s != "listed").Order());
        Assert.Equal(CaseText.Yiyuan.Events.Select(e => e.Name).Order(), accepted.Order());
    }

    [Property(MaxTest = 1_000)]
    public void No_history_breaks_an_invariant(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => s.Decision.IsAccepted))
            Assert.Empty(Invariants.Of(step.Before, step.Decision.Record!, step.After));
    }

    [Property(MaxTest = 100)]
    public void Replay_of_what_was_accepted_gives_the_same_file(AnyHistory history)
    {
        var end = Walk.End(history);

        var opened = CaseText.Yiyuan.Open(CaseText.SomeHousehold, history.Household.Sheet());
        var replay = CaseText.Yiyuan.Replay(opened, end.History.Select(r => r.Event));

        Assert.All(replay.Steps, s => Assert.True(s.IsAccepted));
        Assert.Equal(Picture.Of(end), Picture.Of(replay.File));
        Assert.Equal(Picture.Of(end.On(end.LastDay)), Picture.Of(replay.File.On(end.LastDay)));
    }

    [Property]
    public void Refused_events_leave_no_trace(AnyHistory history)
    {
        var steps = Walk.Of(history).ToArray();

        var opened = CaseText.Yiyuan.Open(CaseText.SomeHousehold, history.Household.Sheet());
        var replay = CaseText.Yiyuan.Replay(opened, steps.Select(s => s.Happened));

        Assert.Equal(Picture.Of(steps[^1].After), Picture.Of(replay.File));
        Assert.All(steps.Where(s => !s.Decision.IsAccepted), s => Assert.Same(s.Before, s.After));
    }

    [Property]
    public void The_case_as_of_a_day_is_the_case_on_that_day(AnyHistory history)
    {
        var end = Walk.End(history);

        foreach (var ofDay in Walk.Of(history).GroupBy(s => s.After.LastDay))
            Assert.Equal(Picture.Of(ofDay.Last().After), Picture.Of(end.AsOf(ofDay.Key)));
    }

    [Property]
    public void Every_refusal_says_why_in_full(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => !s.Decision.IsAccepted))
        {
            Assert.NotEmpty(step.Decision.Refusals);
            Assert.All(step.Decision.Refusals, r =>
            {
                Assert.NotEqual("UNDETERMINED", r.Code);
                Assert.NotEmpty(r.Clauses);
                Assert.True(r.Earliest is null || r.Earliest > step.Happened.Date);
            });
        }
    }

    [Property]
    public void Payments_never_exceed_the_subsidy_and_add_up(AnyHistory history)
    {
        foreach (var file in Walk.Of(history).Select(s => s.After))
        {
            Assert.True(file.Subsidy is null || file.Account.Paid <= file.Subsidy);
            Assert.Equal(file.History.Where(r => r.Payment is not null).Select(r => r.Payment), file.Payments);
        }

        var end = Walk.End(history);
        Assert.Equal(
            end.Payments.Sum(p => (long?)p.Amount ?? 0),
            end.Payments.GroupBy(p => p.Route).Sum(g => g.Sum(p => (long?)p.Amount ?? 0)));
    }

    [Property]
    public void What_is_decided_follows_from_the_facts_and_only_events_that_establish_facts_change_them(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => s.Decision.IsAccepted))
        {
            var established = step.Decision.Record!.Established;

            Assert.Equal(
                Decision.WithPossible(CaseText.Yiyuan.Policy.Determine([.. step.After.Codes])),
                Decision.WithPossible(step.After.Determination));
            Assert.All(
                Some.Yiyuan.Facts.Facts.Where(f => established.All(v => v.Fact != f)),
                f => Assert.Equal(step.Before[f.Name], step.After[f.Name]));
            Assert.True(established.IsEmpty is false || ReferenceEquals(step.Before.Determination, step.After.Determination));
            Assert.Same(step.Before.Procedure(), step.After.Procedure());
        }
    }

    [Property]
    public void Items_open_for_what_is_decided_once_and_closed_ones_are_never_edited(AnyHistory history)
    {
        foreach (var step in Walk.Of(history).Where(s => s.Decision.IsAccepted))
        {
            var (before, after) = (step.Before.Items, step.After.Items);

            Assert.Equal(Enumerable.Range(1, after.Length), after.Select(i => i.Number));
            Assert.Equal(
                before.Where(i => !i.IsOpen).Select(Picture.Of),
                after.Take(before.Length).Where((_, i) => !before[i].IsOpen).Select(Picture.Of));
            Assert.All(after.Skip(before.Length), i => Assert.True(IsDecided(step.After, i) && !IsDecided(step.Before, i)));
            Assert.Equal(after.Where(i => i.IsOpen).Select(i => i.Problem).Distinct(), after.Where(i => i.IsOpen).Select(i => i.Problem));
            Assert.All(
                CaseText.Yiyuan.Problems.Where(p => IsDecided(step.After, p) && !IsDecided(step.Before, p)),
                p => Assert.Contains(after, i => i.IsOpen && i.Problem == p));
            Assert.All(after.SelectMany(i => i.Links), number => Assert.False(after[number - 1].IsOpen));
        }
    }

    [Property]
    public void What_is_accepted_while_something_is_unknown_is_accepted_whatever_it_turns_out_to_be(AnyHistory history, int seed)
    {
        var dice = new SeededRandom(seed);
        var sheet = history.Household.Sheet();
        foreach (var (_, values) in history.Household.Completions())
            sheet.Set(dice.Of(values));
        var known = CaseText.Yiyuan.Open(CaseText.SomeHousehold, sheet);

        foreach (var step in Walk.Of(history).Where(s => s.Decision.IsAccepted))
        {
            if (!IsComparable(known, step.Before))
                return;
            var decided = known.Decide(step.Happened);
            Assert.True(decided.IsAccepted, $"{step.Happened}: {CaseText.Codes(decided.Refusals)}");
            known = decided.File;
        }
    }

    // Once more is known, the case may stand elsewhere, more may be on the ledger, and a finding may withdraw an item whose ground it only
    // may have taken away while something was unknown: what is open in the one is settled in the other, or has happened in it and not in
    // the other. Then the law says nothing of them any more.
    private static bool IsComparable(CaseFile known, CaseFile unknown) =>
        known.MachineState == unknown.MachineState
            && known.Items.Select(Picture.Of).SequenceEqual(unknown.Items.Select(Picture.Of))
            && known.HappenedOn.ToString() == unknown.HappenedOn.ToString();

    private static bool IsDecided(CaseFile file, ProblemItem item) => IsDecided(file, item.Problem);

    private static bool IsDecided(CaseFile file, HousingRules.Policies.Outcome problem) =>
        file.Determination.Outcomes.Any(s => s.Certain.Contains(problem));
}
