using System.Collections.Frozen;
using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Stateless is the engine: what is accepted is what its machine permits.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 300)]
public sealed class MachineLaws
{
    private static readonly FrozenSet<(string, string, string, string)> Edges = EdgesOf(CaseText.Yiyuan).ToFrozenSet();
    private static readonly FrozenSet<(string, string)> Possible = Edges.Select(e => (e.Item1, e.Item2)).ToFrozenSet();

    [Property]
    public void Every_accepted_event_is_an_edge_of_the_machine(AnyHistory history)
    {
        foreach (var record in Walk.Of(history).Select(s => s.Decision.Record).OfType<CaseRecord>())
            Assert.True(
                Edges.Contains((record.FromState.ToString(), record.Event.Name, record.Transition.Id, record.ToState.ToString())),
                record.Event.ToString());
    }

    [Property]
    public void Where_the_machine_has_no_edge_the_event_is_refused(AnyHistory history, int seed)
    {
        var file = Walk.End(history);
        var dice = new SeededRandom(seed);

        foreach (var kind in CaseText.Yiyuan.Events.Where(e => !Possible.Contains((file.MachineState.ToString(), e.Name))))
            Assert.False(file.Decide(AnyEvent.Of(kind, file.LastDay.AddDays(dice.Below(9)), dice, good: 90)).IsAccepted);
    }

    [Fact]
    public void Where_only_the_machine_forbids_an_event_that_is_what_is_said()
    {
        // Technical guidance needs nothing else: only a case at rest does not take it.
        Assert.Equal(
            "EVENT_NOT_PERMITTED",
            CaseText.Codes(CaseText.Case("registeredPoor", Steps.Archived).Decide("06-28 guidanceGiven").Refusals));
    }

    [Property(MaxTest = 100)]
    public void Two_procedures_of_the_same_files_decide_the_same(AnyHistory history)
    {
        foreach (var (one, two) in Walk.Of(history, CaseText.Yiyuan).Zip(Walk.Of(history, Another.Value)))
        {
            Assert.Equal(one.ToString(), two.ToString());
            Assert.Equal(Picture.Of(one.After), Picture.Of(two.After));
        }
    }

    [Fact]
    public void Two_machines_of_the_same_files_are_the_same_machine()
    {
        Assert.Equal(EdgesOf(CaseText.Yiyuan), EdgesOf(Another.Value));
        Assert.Equal(EdgesOf(CaseText.Yiyuan), EdgesOf(CaseText.Yiyuan));
    }

    [Fact]
    public void The_machine_has_every_way_that_the_procedure_declares_from_every_state()
    {
        var rules = CaseText.Yiyuan.Rules;

        var declared = rules.States.All.SelectMany(
            s => rules.Events.SelectMany(
                e => e.From(s).Select(w => (s.ToString(), e.Name, w.Id, rules.States.After(s, w.Declaration).ToString()))));

        Assert.Equal(declared.Order(), Edges.Order());
    }

    [Fact]
    public async Task Many_threads_may_decide_on_one_procedure_at_once()
    {
        var events = Steps.Archived.Split("; ").Select(t => CaseText.Event(t)).ToArray();
        var opened = CaseText.Open("registeredPoor");
        var expected = Picture.Of(CaseText.Yiyuan.Replay(opened, events).File);

        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 40)
                .Select(_ => Picture.Of(events.Aggregate(opened, (file, e) => file.Decide(e).File)))
                .Distinct()
                .ToArray())));

        Assert.All(pictures, p => Assert.Equal(expected, Assert.Single(p)));
    }

    private static readonly Lazy<Procedure> Another = new(() => Procedure.Of(PolicyLibrary.Load(Repository.Rules).Newest("yiyuan")));

    private static IEnumerable<(string, string, string, string)> EdgesOf(Procedure procedure) =>
        CaseMachine.EdgesOf(procedure.Rules).Select(e => (e.From.ToString(), e.Event.Name, e.Transition.Id, e.To.ToString()));
}
