using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>An event that was accepted, and everything it did to the case.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CaseRecord
{
    internal CaseRecord(CaseEvent @event, Transition transition, MachineState from, MachineState to)
    {
        Event = @event;
        Transition = transition;
        FromState = from;
        ToState = to;
    }

    /// <summary>What happened.</summary>
    public CaseEvent Event { get; }

    /// <summary>Where the case stood before.</summary>
    public ProcedureState From => FromState.State;

    /// <summary>Where it stands after.</summary>
    public ProcedureState To => ToState.State;

    /// <summary>Whether the event throws the case back until somebody mends what it is reported for.</summary>
    public bool IsSetBack => Transition.Declaration.IsSetBack;

    /// <summary>What a set-back is reported for; empty for any other event.</summary>
    public ImmutableArray<Refusal> Reports { get; internal init; } = [];

    /// <summary>What is worth a word.</summary>
    public ImmutableArray<Refusal> Warnings { get; internal init; } = [];

    /// <summary>The facts of the household that it settled, each once.</summary>
    public ImmutableArray<FactValue> Established
    {
        get;
        internal init => field = Settled(value);
    } = [];

    /// <summary>What the policy decides since; null when no fact changed.</summary>
    public Determination? Determination => Decided?.Determination;

    /// <summary>The ledger's items as it left them; only those that it opened, confirmed, closed or withdrew.</summary>
    public ImmutableArray<ProblemItem> Items { get; internal init; } = [];

    /// <summary>The payment it made; null when it made none.</summary>
    public Payment? Payment { get; internal init; }

    internal Transition Transition { get; }

    internal MachineState FromState { get; }

    internal MachineState ToState { get; }

    /// <summary>For each part of a deadline, whether it had come true when it had happened.</summary>
    internal Numbered<PartIndex, bool> PartsMet { get; init; }

    /// <summary>What is decided since; null when no fact changed.</summary>
    internal CaseDecided? Decided { get; init; }

    /// <summary>What it fixed, for each check of a route; empty when it fixed nothing.</summary>
    internal Numbered<RouteIndex, Outcome?> Fixed { get; init; }

    /// <summary>What is due, agreed and paid as it left it.</summary>
    internal Account Account { get; init; }

    /// <summary>For each time limit, the day on which it began to run, as the event left it.</summary>
    internal Numbered<LimitIndex, DateOnly?> OwedSince { get; init; }

    // What an event says and then settles by itself is settled once: the last word stands.
    private static ImmutableArray<FactValue> Settled(ImmutableArray<FactValue> values)
    {
        for (var i = values.Length - 2; i >= 0; i--)
        {
            for (var later = i + 1; later < values.Length; later++)
            {
                if (!ReferenceEquals(values[i].Fact, values[later].Fact))
                    continue;
                values = values.RemoveAt(i);
                break;
            }
        }

        return values;
    }

    /// <summary>The event, and from which state to which it went.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Event.Name} {Event.Date:yyyy-MM-dd}: {From.Name} -> {To.Name}");
}

/// <summary>Money that was paid.</summary>
/// <param name="On">The day.</param>
/// <param name="Route">The route's name.</param>
/// <param name="Amount">Yuan; null when no amount was given.</param>
public sealed record Payment(DateOnly On, string Route, decimal? Amount);
