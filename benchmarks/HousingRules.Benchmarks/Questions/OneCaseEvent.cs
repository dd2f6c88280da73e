using BenchmarkDotNet.Attributes;
using HousingRules.Cases;
using HousingRules.Generators.Cases;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to decide one event on a case of thirty events?</summary>
[Config(typeof(Measured))]
public class OneCaseEvent
{
    private readonly Procedure _procedure;
    private readonly CaseFile _file;
    private readonly CaseEvent _next;

    public OneCaseEvent()
    {
        var cases = new CountyCases();
        _procedure = cases.Procedure;
        (_file, _next) = cases.OfThirtyEvents();
        if (_file.History.Length != 30 || !_procedure.Decide(_file, _next).IsAccepted)
            throw new InvalidOperationException("The case is not of thirty accepted events.");
    }

    /// <summary>As a store of events does it: the case is added up from its records, then the event is judged and appended.</summary>
    [Benchmark(Baseline = true, Description = "rebuild the case from its 30 records, decide, append")]
    public CaseDecision RebuildAndDecide() =>
        _procedure.Decide(
            CaseFold.Of(_file.Opening, _file.History).ToFile(),
            _next);

    [Benchmark(Description = "decide and append, the case at hand")]
    public CaseDecision Decide() => _procedure.Decide(_file, _next);

    [Benchmark(Description = "say where it stands: what may come next, deadlines, warnings")]
    public CaseStanding Standing() => _procedure.Standing(_file, _file.LastDay);

    [Benchmark(Description = "refuse an event")]
    public CaseDecision Refuse() => _procedure.Decide(_file, _procedure.Event("uploaded", _file.LastDay));
}
