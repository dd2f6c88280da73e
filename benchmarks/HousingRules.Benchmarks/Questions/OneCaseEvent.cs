using BenchmarkDotNet.Attributes;
using HousingRules.Cases;
using HousingRules.Generators.Cases;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to decide one event on a case of thirty events?</summary>
[Config(typeof(Measured))]
public class OneCaseEvent
{
    private readonly CaseFile _file;
    private readonly CaseEvent _next;

    public OneCaseEvent()
    {
        (_file, _next) = new CountyCases().OfThirtyEvents();
        if (_file.History.Length != 30 || !_file.Decide(_next).IsAccepted)
            throw new InvalidOperationException("The case is not of thirty accepted events.");
    }

    /// <summary>As a store of events does it: the case is added up from its records, then the event is judged and appended.</summary>
    [Benchmark(Baseline = true, Description = "rebuild the case from its 30 records, decide, append")]
    public CaseDecision RebuildAndDecide() =>
        new CaseFile(
            _file.Procedure,
            CaseFold.Rebuild(_file.Fold.Rules, _file.Household, _file.Fold.InitialFacts, _file.OpenedOn, _file.History)).Decide(_next);

    [Benchmark(Description = "decide and append, the case at hand")]
    public CaseDecision Decide() => _file.Decide(_next);

    [Benchmark(Description = "say where it stands: what may come next, deadlines, warnings")]
    public CaseStanding Standing() => _file.On(_file.LastDay);

    [Benchmark(Description = "refuse an event")]
    public CaseDecision Refuse() => _file.Decide(_file.Procedure.Event("uploaded", _file.LastDay));
}
