using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>What a standing says may happen next is true.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 80)]
public sealed class StandingLaws
{
    [Property]
    public void What_is_not_listed_is_refused_whatever_its_evidence(AnyHistory history, int seed)
    {
        var file = Walk.End(history);
        var dice = new SeededRandom(seed);
        var listed = file.On(file.LastDay).Permitted.Select(p => p.Kind).ToHashSet();

        foreach (var kind in CaseText.Yiyuan.Events.Where(e => !listed.Contains(e)))
        {
            for (var i = 0; i < 20; i++)
                Assert.False(file.Decide(AnyEvent.Of(kind, file.LastDay, dice, good: i * 5)).IsAccepted, kind.Name);
        }
    }

    // Each condition is asked by itself: an event is also listed when two of them could hold, but not for one and the same thing that it
    // says. That is rare.
    [Fact]
    public void What_is_listed_is_accepted_on_its_first_day_but_for_one_in_two_hundred()
    {
        var dice = new SeededRandom(1);
        var files = YiyuanHistories.Any().Generator.Sample(50, new Rnd(1), 300).Select(Walk.End);

        var listed = files.SelectMany(
            file => file.On(file.LastDay).Permitted.Where(p => CanBeTriedOut(file, p.Kind)).Select(p => IsAcceptedWithSome(file, p, dice)))
            .ToArray();

        Assert.InRange(listed.Count(accepted => !accepted), 0, listed.Length / 200);
    }

    [Property]
    public void What_is_listed_is_refused_before_its_first_day(AnyHistory history, int seed)
    {
        var file = Walk.End(history);
        var dice = new SeededRandom(seed);

        foreach (var permitted in file.On(file.LastDay).Permitted.Where(p => p.Earliest > file.LastDay))
        {
            for (var i = 0; i < 50; i++)
                Assert.False(file.Decide(AnyEvent.Of(permitted.Kind, permitted.Earliest.AddDays(-1), dice, good: 90)).IsAccepted);
        }
    }

    [Property]
    public void The_earliest_next_day_is_no_day_before_the_case(AnyHistory history, int days)
    {
        var file = Walk.End(history);
        var standing = file.On(file.LastDay.AddDays(days % 100));

        Assert.Equal(standing.Permitted.IsEmpty, standing.EarliestNextDay is null);
        Assert.All(standing.Permitted, p => Assert.True(p.Earliest >= standing.File.LastDay && p.Earliest >= standing.Day));
    }

    [Property]
    public void From_its_steady_day_on_a_case_stands_as_it_does_but_for_the_days_by_which_it_is_late(AnyHistory history, int days)
    {
        var file = Walk.End(history);
        var steady = file.Procedure().SteadyFrom(file)!.Value;
        var (first, later) = (file.On(steady), file.On(steady.AddDays(Math.Abs(days % 400))));

        Assert.True(steady >= file.LastDay);
        Assert.Equal(first.State, later.State);
        Assert.Equal(first.Marks.AsEnumerable(), later.Marks);
        Assert.Equal(Kept(first), Kept(later));

        static IEnumerable<(string, DateOnly?, bool)> Kept(CaseStanding standing) =>
            standing.Deadlines.Select(d => (d.Milestone.Name, d.MetOn, d.IsStructurallyLate));
    }

    // What is unknown of the household and what the event may say are tried out together, up to a bound; beyond it nothing is excluded.
    private static bool CanBeTriedOut(CaseFile file, EventKind kind)
    {
        var facts = file.Procedure().Policy.Facts;
        var open = facts.Facts.Where(
            f => file[f.Name].IsUnknown || kind.Evidence.Any(e => e.Fact == f) || kind.Declaration.Establishes.Any(e => e.Fact == f));
        return open.Aggregate(
            1.0,
            (product, f) => product * (f.Type is SetType ? Math.Pow(2, f.Options.Length) : Math.Max(2, f.Options.Length))) <= 65_536;
    }

    // What is unknown of the household no evidence of this event may be able to settle: then that is the only reason.
    private static bool IsAcceptedWithSome(CaseFile file, PermittedEvent permitted, SeededRandom dice)
    {
        for (var i = 0; i < 2_000; i++)
        {
            var happened = AnyEvent.Of(permitted.Kind, permitted.Earliest, dice, good: i % 3 == 0 ? 60 : 97);
            var refusals = file.Decide(happened).Refusals;
            if (refusals.All(r => r.Code.StartsWith("UNDETERMINED:", StringComparison.Ordinal) && !happened.Evidence.Any(v => v.IsUnknown)))
                return true;
        }

        return false;
    }
}
