using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Tests.Hosting;

/// <summary>What is measured are policies, statuses and numbers.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void A_run_tells_its_households_by_status_when_it_ends()
    {
        using var application = Application.Started(s => s.AddHousingRules());
        var told = new ConcurrentQueue<string>();
        using var listener = Listener(application, told);
        var policy = application.Source.InForce(new DateOnly(2020, 7, 1));
        var decided = policy.Determine(
            Some.Household(policy, ("registeredPoor", true), ("currentGrade", "D"), ("threatensNeighbours", false)));
        var unknown = policy.Determine(Some.Household(policy, ("registeredPoor", true), ("currentGrade", null)));

        using (var run = application.Services.GetRequiredService<HousingRulesTelemetry>().Begin("nightly", policy))
        {
            run.Count([decided, decided, null, decided, unknown]);
            run.Count(unknown);
            Parallel.For(0, 1_000, _ => run.Count(decided));
            Assert.DoesNotContain(told, t => t.StartsWith("housing_rules.households", StringComparison.Ordinal));
        }

        Assert.Contains("housing_rules.households 1003 nightly yiyuan/2020-06-06 decided", told);
        Assert.Contains("housing_rules.households 2 nightly yiyuan/2020-06-06 undetermined", told);
        Assert.Contains("housing_rules.households 1 nightly yiyuan/2020-06-06 bad", told);
        Assert.Equal(3, told.Count(t => t.StartsWith("housing_rules.households", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_is_ended_once()
    {
        using var application = Application.Started(s => s.AddHousingRules());
        var told = new ConcurrentQueue<string>();
        using var listener = Listener(application, told);

        var run = application.Services.GetRequiredService<HousingRulesTelemetry>().Begin("once");
        run.Count(determination: null);
        run.Dispose();
        run.Dispose();

        Assert.Single(told, "housing_rules.households 1 once  bad");
    }

    [Fact]
    public void Policies_and_problems_are_gauged()
    {
        using var application = Application.Started(s => s.AddHousingRules());
        var told = new ConcurrentQueue<string>();
        using var listener = Listener(application, told);

        listener.RecordObservableInstruments();

        Assert.Contains($"housing_rules.policies {application.Source.Library.Policies.Length}", told);
        Assert.Contains("housing_rules.problems 0", told);
    }

    [Fact]
    public void A_run_is_an_activity_with_its_counts()
    {
        using var application = Application.Started(s => s.AddHousingRules());
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == HousingRulesTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        using (var run = application.Services.GetRequiredService<HousingRulesTelemetry>().Begin("traced"))
            run.Count([null, null]);
        application.Source.Refresh();

        var activity = Assert.Single(ended, a => a.OperationName == "housing_rules.run traced");
        Assert.Equal(2L, activity.GetTagItem("housing_rules.bad"));
    }

    private static MeterListener Listener(Application application, ConcurrentQueue<string> told)
    {
        var meters = application.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, to) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters))
                    to.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => told.Enqueue(Line(i, value, tags)));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => told.Enqueue(Line(i, value, tags)));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(t => $"{t.Value}").Prepend($"{instrument.Name} {value}"));
}
