using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>The Stateless machine decides: take its guards away and histories that are written down go otherwise.</summary>
public sealed class GuardlessMachineTests
{
    private const int Least = 30;

    [Fact]
    public void Without_guards_the_machine_decides_committed_histories_otherwise() =>
        Assert.InRange(Otherwise(new Double(_ => true)), Least, int.MaxValue);

    [Fact]
    public void Without_the_conditions_of_the_transitions_the_machine_decides_committed_histories_otherwise() =>
        Assert.InRange(Otherwise(new Double(desk => !desk.IsRefused)), Least, int.MaxValue);

    [Fact]
    public void With_its_guards_it_decides_each_as_the_procedure_does() => Assert.Equal(0, Otherwise(new Double(null)));

    private static int Otherwise(Double machine) => CommittedHistories.All.Count(h => machine.Course(h.Opened, h.Events) != Real(h));

    private static string Real((string Name, CaseFile Opened, CaseEvent[] Events) history) =>
        Course(CaseText.Yiyuan.Replay(history.Opened, history.Events).Steps.Select(s => new Judgement(s.Record, s.Refusals)));

    private static string Course(IEnumerable<Judgement> judgements) =>
        string.Join(
            '\n',
            judgements.Select(j => j.Record is { } record ? $"{record.Transition.Id} {record.ToState}" : CaseText.Codes(j.Refusals)));

    /// <summary>A desk whose machine has other guards than the procedure's; none when it keeps them.</summary>
    private sealed class Double
    {
        private readonly CaseDesk _desk;

        public Double(Func<CaseDesk, bool>? guard) =>
            _desk = new(CaseText.Yiyuan.Rules, CaseText.Yiyuan.Outcomes, guard is null ? null : _ => guard(_desk!));

        public string Course(CaseFile opened, CaseEvent[] events)
        {
            var fold = new CaseFold(opened);
            try
            {
                return GuardlessMachineTests.Course([.. events.Select(Judged)]);
            }
            catch (TransitionsOverlapException)
            {
                return "two ways at once";
            }

            Judgement Judged(CaseEvent happened)
            {
                var judgement = _desk.Judge(fold, happened);
                if (judgement.Record is { } record)
                    fold.Append(record);
                return judgement;
            }
        }
    }
}
