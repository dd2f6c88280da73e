using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>The policies as they are now: made and checked at the start, and taken up anew when they change on the disk. Ask it at each use
/// and keep what it gives for as long as one answer lasts. It may be used by any number of threads at once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class PolicySource
{
    private readonly object _looking = new();
    private readonly Func<Look>? _look;
    private readonly string? _policy;
    private readonly TimeProvider _time;
    private readonly HousingRulesTelemetry _telemetry;
    private readonly SourceLog _log;
    private volatile Shelf _shelf = Shelf.Empty;
    private string _taken = "";
    private string? _unsettled;
    private ImmutableDictionary<object, ImmutableArray<PolicyProblem>> _told =
        ImmutableDictionary<object, ImmutableArray<PolicyProblem>>.Empty;

    internal PolicySource(
        Func<Look> look,
        HousingRulesOptions options,
        TimeProvider time,
        HousingRulesTelemetry telemetry,
        SourceLog log)
        : this(options.Policy, time, telemetry, log)
    {
        _look = look;
        _shelf = Shelf.Empty with { Remembered = options.Remembered };
        var first = look();
        Take(first);
        _taken = first.Mark;
        SourceStart.Ask(_shelf, _policy, Today);
    }

    /// <summary>Policies that do not change.</summary>
    internal PolicySource(
        PolicyLibrary carried,
        HousingRulesOptions options,
        TimeProvider time,
        HousingRulesTelemetry telemetry,
        SourceLog log)
        : this(options.Policy, time, telemetry, log)
    {
        var library = options.Remembered == Remembered.Default
            ? carried
            : PolicyLibrary.Of(carried.Policies.Select(p => p.Remembering(options.Remembered)), carried.Findings, []);
        _shelf = Shelf.Empty with { Library = library };
        log.Taken(Shelf.Empty.Library, library);
        SourceStart.Ask(_shelf, _policy, Today);
    }

    private PolicySource(string? policy, TimeProvider time, HousingRulesTelemetry telemetry, SourceLog log)
    {
        (_policy, _time, _telemetry, _log) = (policy, time, telemetry, log);
        telemetry.Held = () => (Library.Policies.Length, Problems.Length);
    }

    /// <summary>What is decided by now. A later change makes another library; this one stays as it is.</summary>
    public PolicyLibrary Library => _shelf.Library;

    /// <summary>What is wrong with policies on the disk now; empty when nothing is.</summary>
    public ImmutableArray<PolicyProblem> Problems =>
        [.. _shelf.Problems, .. Volatile.Read(ref _told).Values.SelectMany(told => told).OrderBy(p => p.Policy, StringComparer.Ordinal)];

    /// <summary>Happens after other policies were taken up, on the thread that looked.</summary>
    public event EventHandler? Changed;

    /// <summary>The policy that the options name, or the only one there is, in its version that is in force on a day.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="InvalidOperationException">The options name none, and there are several.</exception>
    /// <exception cref="ArgumentException">It is not yet in force on that day.</exception>
    /// <exception cref="PolicyLoadException">The version in force on that day is broken.</exception>
    public Policy InForce(DateOnly on) => Library.InForce(Id(), on);

    /// <summary>The same, or why no policy can decide on that day: none is in force yet, or the version in force is broken.</summary>
    /// <param name="on">The day.</param>
    /// <param name="policy">The policy; null when there is none.</param>
    /// <param name="why">Why there is none, in both languages; null when there is one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">The options name none, and there are several.</exception>
    public bool TryInForce(DateOnly on, [NotNullWhen(true)] out Policy? policy, [NotNullWhen(false)] out LocalizedText? why) =>
        Library.TryInForce(Id(), on, out policy, out why);

    /// <summary>A policy in its version that is in force on a day.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">There is no such policy, or it is not yet in force on that day.</exception>
    /// <exception cref="PolicyLoadException">The version in force on that day is broken.</exception>
    public Policy InForce(string id, DateOnly on) => Library.InForce(id, on);

    /// <summary>Looks at the folders and takes up what changed, at once.</summary>
    /// <param name="cancellation">Ends the loading; then nothing is taken up.</param>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="OperationCanceledException">The loading was ended.</exception>
    public bool Refresh(CancellationToken cancellation = default) => Refresh(settled: false, cancellation);

    /// <summary>Looks at the folders and takes up what changed and is the same as at the last look.</summary>
    internal bool RefreshSettled(CancellationToken cancellation) => Refresh(settled: true, cancellation);

    internal DateOnly Today => DateOnly.FromDateTime(_time.GetLocalNow().DateTime);

    /// <summary>The id that is meant where none is named.</summary>
    internal string Id()
    {
        if (_policy is not null)
            return _policy;
        var ids = Library.Policies.Select(p => p.Id).Concat(Library.Broken.Select(b => b.Id)).Distinct(StringComparer.Ordinal).ToArray();
        return ids is [var only] ? only : throw new InvalidOperationException(HostingSentences.WhichPolicy(ids).English);
    }

    /// <summary>The versions that the application may be asked for.</summary>
    internal IEnumerable<Policy> Meant => Library.Policies.Where(p => _policy is null || p.Id == _policy);

    /// <summary>What somebody else finds wrong with policies; it stands beside what the looks find.</summary>
    internal void Tell(object who, ImmutableArray<PolicyProblem> problems)
    {
        lock (_looking)
        {
            var before = Problems;
            Volatile.Write(ref _told, _told.SetItem(who, problems));
            _log.Problems(before, Problems);
        }
    }

    private bool Refresh(bool settled, CancellationToken cancellation)
    {
        if (_look is null)
            return false;
        lock (_looking)
        {
            var look = _look();
            // Midnight alone makes a draft urgent.
            var isTaken = look.Mark == _taken && !_shelf.Problems.Any(p => !p.IsInForce);
            var mayTake = !settled || look.Mark == _taken || look.Mark == _unsettled;
            _unsettled = look.Mark;
            if (isTaken || !mayTake)
                return false;
            var before = _shelf;
            Take(look, cancellation);
            _taken = look.Mark;
            if (before.Library.Policies.SequenceEqual(_shelf.Library.Policies) && before.Problems.SequenceEqual(_shelf.Problems))
                return false;
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    private void Take(Look look, CancellationToken cancellation = default)
    {
        using var activity = HousingRulesTelemetry.BeginLoading();
        var since = _telemetry.Now;
        var before = _shelf;
        var problems = Problems;
        _shelf = before.After(look, Today, cancellation);
        _telemetry.Loaded(since);
        activity?.SetTag("housing_rules.policies", _shelf.Library.Policies.Length);
        activity?.SetTag("housing_rules.problems", _shelf.Problems.Length);
        _log.Taken(before.Library, _shelf.Library);
        _log.Problems(problems, Problems);
    }

    /// <summary>The policies, and how much is wrong.</summary>
    public override string ToString() => FormattableString.Invariant($"{Library}; {Problems.Length} problems");
}
