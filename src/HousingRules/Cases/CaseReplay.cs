using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What became of a series of events.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseReplay
{
    internal CaseReplay(CaseFile file, ImmutableArray<CaseStep> steps)
    {
        File = file;
        Steps = steps;
    }

    /// <summary>The case after all accepted events.</summary>
    public CaseFile File { get; }

    /// <summary>Each event with what came of it, in the order handed in.</summary>
    public ImmutableArray<CaseStep> Steps { get; }

    /// <summary>The codes for which events were refused or set back, each once, in the order in which they came.</summary>
    public ImmutableArray<string> Violations =>
        [.. Steps.SelectMany(s => s.Refusals.Concat(s.Record?.Reports ?? [])).Select(r => r.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The codes of the warnings as of a day, each once.</summary>
    /// <param name="standing">How the case stands on that day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="standing"/> is null.</exception>
    public ImmutableArray<string> Warnings(CaseStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return
        [
            .. Steps.SelectMany(s => s.Record?.Warnings ?? []).Concat(standing.Warnings).Select(r => r.Code)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the case cannot go on before somebody intervenes: the last event was refused, it threw the case back, or what the
    /// case waits for is overdue.</summary>
    /// <param name="standing">How the case stands on the day in question.</param>
    /// <exception cref="ArgumentNullException"><paramref name="standing"/> is null.</exception>
    public bool IsBlocked(CaseStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Steps is [.., { IsAccepted: false }] || standing.IsBlocked;
    }
}

/// <summary>An event and what came of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Record">What it did; null when it was refused.</param>
/// <param name="Refusals">Why it was refused; empty when it was accepted.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseStep(CaseEvent Event, CaseRecord? Record, ImmutableArray<Refusal> Refusals)
{
    private readonly Sequence<Refusal> _refusals = Refusals;

    /// <summary>Why it was refused; empty when it was accepted.</summary>
    public ImmutableArray<Refusal> Refusals { get => _refusals; init => _refusals = value; }

    /// <summary>Whether it was accepted.</summary>
    public bool IsAccepted => Record is not null;
}
