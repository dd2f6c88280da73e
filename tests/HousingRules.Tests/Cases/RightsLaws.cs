using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What holds of rights for every actor and everything that may happen.</summary>
public sealed class RightsLaws
{
    private static RecordingRights Rights => CaseText.Yiyuan.Rights;

    [Property(MaxTest = 500)]
    public void One_may_record_what_one_does_or_does_for_another_and_nothing_else(int seed)
    {
        var (actor, happened) = Drawn(seed);
        var kind = happened.Kind!;

        var names = Rights.DoneBy(actor, kind);

        Assert.Equal(kind.Actors.Select(a => a.Name).Where(name => MayRecordFor(actor, name)), names);
        Assert.All(names, name => Assert.Contains(name, Rights.For(actor)));
        Assert.Equal(names.IsEmpty, Rights.Refuses(actor, happened)?.Code == "NOT_YOUR_EVENT");
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_refused_somebody_whom_the_refusal_names_may_record(int seed)
    {
        var (actor, happened) = Drawn(seed);

        if (Rights.Refuses(actor, happened) is not { } refused)
            return;
        var labels = CaseText.Yiyuan.Policy.Actors.Values
            .Where(a => refused.Remedy.Chinese.Contains(a.Label.Chinese, StringComparison.Ordinal));
        if (refused.Code.Split(':') is ["NOT_YOUR_LEVEL", var level])
            Assert.Contains(labels, a => Rights.Refuses(a.Name, happened.With("levels", [level])) is null);
        else
            Assert.Contains(labels, a => !Rights.DoneBy(a.Name, happened.Kind!).IsEmpty);
    }

    [Property(MaxTest = 300)]
    public void Of_levels_named_together_each_must_be_ones_own(int seed)
    {
        var (actor, _) = Drawn(seed);
        var levels = CaseText.Yiyuan.Levels.Select(l => l.Name).Where((_, i) => (seed >> i & 1) == 1).ToArray();

        var together = Rights.Refuses(actor, Closed(levels));

        Assert.Equal(
            together is null,
            Rights.DoneBy(actor, Closed().Kind!).Any() && levels.All(level => Rights.Refuses(actor, Closed(level)) is null));
    }

    [Fact]
    public void Everything_that_may_happen_may_be_recorded_by_somebody_for_whom_nobody_records()
    {
        var represented = CaseText.Yiyuan.Rules.Declaration.OnBehalf.Select(b => b.Actor.Name).ToHashSet();
        var signing = CaseText.Yiyuan.Policy.Actors.Keys.Where(name => !represented.Contains(name)).ToArray();

        Assert.All(CaseText.Yiyuan.Events, e => Assert.Contains(signing, actor => !Rights.DoneBy(actor, e).IsEmpty));
        Assert.All(CaseText.Yiyuan.Levels, l => Assert.Contains(signing, actor => Rights.Refuses(actor, Closed(l.Name)) is null));
    }

    // Read from the declarations a second time.
    private static bool MayRecordFor(string actor, string name) => actor == name
        || CaseText.Yiyuan.Rules.Declaration.OnBehalf.Any(b => b.Actor.Name == name && b.RecordedBy.Any(r => r.Name == actor));

    private static (string Actor, CaseEvent Happened) Drawn(int seed)
    {
        var dice = new SeededRandom(seed);
        return (
            dice.Of([.. CaseText.Yiyuan.Policy.Actors.Keys.Order(StringComparer.Ordinal)]),
            AnyEvent.Of(dice.Of(CaseText.Yiyuan.Events), new(2020, 6, 10), dice, good: 50));
    }

    private static CaseEvent Closed(params string[] levels) => CaseText.Yiyuan.Event("closedOut", new(2020, 6, 20)).With("levels", levels);
}
