using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Hosting;

/// <summary>Counts what is decided in one run, and tells it as metrics and on the run's activity when it is ended.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class DecisionRun : IDisposable
{
    /// <summary>The status of a household that could not be decided because something is wrong with it.</summary>
    public const string Bad = "bad";

    private readonly Action<IEnumerable<(string Policy, string Status, long Count)>> _tell;
    private readonly Activity? _activity;
    private readonly string _policy;
    private readonly ConcurrentDictionary<(string Policy, string Status), StrongBox<long>> _counts = new();
    private int _isEnded;

    internal DecisionRun(string policy, Action<IEnumerable<(string Policy, string Status, long Count)>> tell, Activity? activity) =>
        (_policy, _tell, _activity) = (policy, tell, activity);

    /// <summary>Counts one decision.</summary>
    /// <param name="determination">What was decided; null when something was wrong with the household.</param>
    public void Count(Determination? determination) => Add(determination, 1);

    /// <summary>Counts many decisions.</summary>
    /// <param name="determinations">What was decided; null for a household that something was wrong with.</param>
    public void Count(ReadOnlySpan<Determination?> determinations)
    {
        // Like households stand side by side often enough that one look serves many.
        for (var (i, from) = (0, 0); i < determinations.Length; from = i)
        {
            while (i < determinations.Length && ReferenceEquals(determinations[i], determinations[from]))
                i++;
            Add(determinations[from], i - from);
        }
    }

    /// <summary>Ends the run and tells the counts; to end it twice is to end it once.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) != 0)
            return;
        var counts = _counts.Select(c => (c.Key.Policy, c.Key.Status, c.Value.Value)).ToArray();
        _tell(counts);
        foreach (var (policy, status, count) in counts)
            _activity?.SetTag($"housing_rules.{(policy.Length == 0 ? "" : policy + ".")}{status}", count);
        _activity?.Dispose();
    }

    private void Add(Determination? determination, long count)
    {
        var key = determination is null ? (_policy, Bad)
            : (determination.Policy, StatusCode.Of(determination.Status));
        Interlocked.Add(ref _counts.GetOrAdd(key, _ => new(0)).Value, count);
    }
}
