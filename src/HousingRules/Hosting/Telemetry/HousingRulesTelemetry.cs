using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Hosting;

/// <summary>The meter and the activity source of HousingRules. They hold policies, statuses and numbers; nothing of a household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class HousingRulesTelemetry
{
    /// <summary>What the meter and the activity source are called: <c>HousingRules</c>.</summary>
    public const string Name = "HousingRules";

    private static readonly ActivitySource Activities = new(Name, LibraryVersion.Text);

    private readonly Histogram<double> _loading;
    private readonly Counter<long> _households;
    private readonly Histogram<double> _deciding;
    private readonly TimeProvider _time;

    internal HousingRulesTelemetry(TimeProvider time, IMeterFactory? meters = null)
    {
        _time = time;
        var meter = meters?.Create(new MeterOptions(Name) { Version = LibraryVersion.Text }) ?? new Meter(Name, LibraryVersion.Text);
        _loading = meter.CreateHistogram<double>("housing_rules.load.duration", "s", "The time that a look at the policies took.");
        _households = meter.CreateCounter<long>("housing_rules.households", "{household}", "The households that were decided, by status.");
        _deciding = meter.CreateHistogram<double>("housing_rules.run.duration", "s", "The time that a run of decisions took.");
        meter.CreateObservableGauge(
            "housing_rules.policies",
            () => new Measurement<int>(Held?.Invoke().Policies ?? 0),
            "{policy}",
            "The versions that are decided by.");
        meter.CreateObservableGauge(
            "housing_rules.problems",
            () => new Measurement<int>(Held?.Invoke().Problems ?? 0),
            "{problem}",
            "What is wrong with policies on the disk.");
    }

    /// <summary>How many policies and problems there are.</summary>
    internal Func<(int Policies, int Problems)>? Held { get; set; }

    /// <summary>Begins a run: an activity, in which decisions are counted as they are made, and told when it ends. Deciding itself counts
    /// nothing, so that it stays as fast as it is.</summary>
    /// <param name="name">What the run is called, such as <c>nightly</c>: one of few names, never a household's.</param>
    /// <param name="policy">The policy by which the run decides: then a household that something is wrong with is counted under it too;
    /// null where it decides by several.</param>
    /// <returns>The run; end it with <c>using</c>. One run may count from many threads.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DecisionRun Begin(string name, Policy? policy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var since = _time.GetTimestamp();
        return new(policy?.Name ?? "", counts => Ended(name, since, counts), Activities.StartActivity($"housing_rules.run {name}"));
    }

    internal static Activity? BeginLoading() => Activities.StartActivity("housing_rules.load");

    internal long Now => _time.GetTimestamp();

    internal void Loaded(long since) => _loading.Record(_time.GetElapsedTime(since).TotalSeconds);

    private void Ended(string run, long since, IEnumerable<(string Policy, string Status, long Count)> counts)
    {
        foreach (var (policy, status, count) in counts)
            _households.Add(count, new("run", run), new("policy", policy), new("status", status));
        _deciding.Record(_time.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("run", run));
    }
}
