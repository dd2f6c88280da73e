using BenchmarkDotNet.Attributes;
using HousingRules.Benchmarks.HandWritten;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Generators.Households;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How long does it take to decide one household, and how does that compare with the policy written by hand and with the stock
/// engine?</summary>
[Config(typeof(Measured))]
public class OneHousehold
{
    /// <summary>So few that a processor learns their branches by heart.</summary>
    public const int Few = 4_096;

    private const int Count = 65_536;
    private const int StockCount = 64;

    private readonly HandWrittenCache _cache = new();
    private FlagsHousehold[] _flags = [];
    private BooleansHousehold[] _booleans = [];
    private TextsHousehold[] _texts = [];
    private FactSheet[] _sheets = [];
    private Policy _policy = null!;
    private BoundPolicy<FlagsHousehold> _forFlags = null!;
    private BoundPolicy<BooleansHousehold> _forBooleans = null!;
    private BoundPolicy<TextsHousehold> _forTexts = null!;
    private BoundPolicy<FlagsHousehold> _neverMetFlags = null!;
    private BoundPolicy<BooleansHousehold> _neverMetBooleans = null!;
    private WorkflowEngine _stock = null!;

    /// <summary>How many of the households differ. A processor learns the branches of a few thousand households by heart when it meets them
    /// again and again; a roster is read once.</summary>
    [Params(Few, Count)]
    public int Different { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _policy = Sample.Policy;
        (_forFlags, _forBooleans, _forTexts, _stock) = (
            _policy.For<FlagsHousehold>(),
            _policy.For<BooleansHousehold>(),
            _policy.For<TextsHousehold>(),
            new(_policy));
        (_neverMetFlags, _neverMetBooleans) = (_forFlags.WithoutMemory(), _forBooleans.WithoutMemory());
        var households = Sample.Households(Different);
        _flags = [.. Enumerable.Range(0, Count).Select(i => households[i % Different])];
        _booleans = [.. Repeated(h => h.WithBooleans())];
        _texts = [.. Repeated(h => h.WithTexts(h.Categories))];
        _sheets = [.. Repeated(_forFlags.Sheet)];
        for (var i = 0; i < Different; i++)
            CheckThatAllAgree(i);
    }

    [Benchmark(Description = "by hand: flags", OperationsPerInvoke = Count, Baseline = true)]
    public HandWrittenOutcomes ByHandFlags()
    {
        var all = HandWrittenOutcomes.None;
        foreach (var household in _flags)
            all ^= HandWrittenPolicy.Decide(household);
        return all;
    }

    [Benchmark(Description = "by hand: booleans", OperationsPerInvoke = Count)]
    public HandWrittenOutcomes ByHandBooleans()
    {
        var all = HandWrittenOutcomes.None;
        foreach (var household in _booleans)
            all ^= HandWrittenPolicy.Decide(household);
        return all;
    }

    [Benchmark(Description = "by hand: flags, to an object", OperationsPerInvoke = Count)]
    public HandWrittenDetermination? ByHandToObject()
    {
        HandWrittenDetermination? last = null;
        foreach (var household in _flags)
            last = _cache[HandWrittenPolicy.Decide(household)];
        return last;
    }

    [Benchmark(Description = "Determine: flags", OperationsPerInvoke = Count)]
    public Determination? DetermineFlags()
    {
        Determination? last = null;
        foreach (var household in _flags)
            last = _forFlags.Determine(household);
        return last;
    }

    [Benchmark(Description = "Determine: booleans", OperationsPerInvoke = Count)]
    public Determination? DetermineBooleans()
    {
        Determination? last = null;
        foreach (var household in _booleans)
            last = _forBooleans.Determine(household);
        return last;
    }

    [Benchmark(Description = "Determine: strings", OperationsPerInvoke = Count)]
    public Determination? DetermineTexts()
    {
        Determination? last = null;
        foreach (var household in _texts)
            last = _forTexts.Determine(household);
        return last;
    }

    [Benchmark(Description = "never met: flags", OperationsPerInvoke = Count)]
    public Determination? NeverMetFlags()
    {
        Determination? last = null;
        foreach (var household in _flags)
            last = _neverMetFlags.Determine(household);
        return last;
    }

    [Benchmark(Description = "never met: booleans", OperationsPerInvoke = Count)]
    public Determination? NeverMetBooleans()
    {
        Determination? last = null;
        foreach (var household in _booleans)
            last = _neverMetBooleans.Determine(household);
        return last;
    }

    [Benchmark(Description = "Determine: fact sheet", OperationsPerInvoke = Count)]
    public Determination? DetermineSheets()
    {
        Determination? last = null;
        foreach (var sheet in _sheets)
            last = _policy.Determine(sheet);
        return last;
    }

    [Benchmark(Description = "stock engine", OperationsPerInvoke = StockCount)]
    public async Task<int> Stock()
    {
        var outcomes = 0;
        for (var i = 0; i < StockCount; i++)
            outcomes += (await _stock.DecideAsync(_sheets[i])).Workflows.Length;
        return outcomes;
    }

    private IEnumerable<T> Repeated<T>(Func<FlagsHousehold, T> of)
    {
        var different = _flags[..Different].Select(of).ToArray();
        return Enumerable.Range(0, Count).Select(i => different[i % Different]);
    }

    private void CheckThatAllAgree(int i)
    {
        var expected = Sample.Outcomes(_forFlags.Determine(_flags[i]));
        Sample.MustAgree("by hand: flags", expected, HandWrittenPolicy.Decide(_flags[i]));
        Sample.MustAgree("by hand: booleans", expected, HandWrittenPolicy.Decide(_booleans[i]));
        Sample.MustAgree("Determine: booleans", expected, Sample.Outcomes(_forBooleans.Determine(_booleans[i])));
        Sample.MustAgree("Determine: strings", expected, Sample.Outcomes(_forTexts.Determine(_texts[i])));
        Sample.MustAgree("Determine: fact sheet", expected, Sample.Outcomes(_policy.Determine(_sheets[i])));
        if (i < StockCount)
            Sample.MustAgree("stock engine", expected, Sample.Outcomes(_stock.DecideAsync(_sheets[i]).GetAwaiter().GetResult()));
    }
}
