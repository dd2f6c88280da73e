using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What came of a command on a stored case.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseAnswer
{
    internal CaseAnswer(CaseAnswerStatus status, KeptCase? kept) => (Status, Case) = (status, kept);

    /// <summary>What came of it.</summary>
    public CaseAnswerStatus Status { get; }

    /// <summary>The case: after the command when it was accepted, now or by its first answer; otherwise as it is. Null when there is
    /// none.</summary>
    public KeptCase? Case { get; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<Refusal> Refusals { get; internal init; } = [];

    /// <summary>After a refused correction the event that would be refused, by the number of its entry; null otherwise.</summary>
    public int? RefusedEntry { get; internal init; }

    /// <summary>After a conflict what was added since the version that was expected; otherwise empty.</summary>
    public ImmutableArray<CaseEntry> Since { get; internal init; } = [];

    /// <summary>Whether the case has what the command asked for.</summary>
    public bool IsAccepted => Status is CaseAnswerStatus.Accepted or CaseAnswerStatus.Repeated;

    /// <summary>The status and the case's number.</summary>
    public override string ToString() => FormattableString.Invariant($"{Status} {Case?.Version}");
}

/// <summary>What came of a command.</summary>
public enum CaseAnswerStatus
{
    /// <summary>It is stored.</summary>
    Accepted,

    /// <summary>The same command was stored before; this is its first answer.</summary>
    Repeated,

    /// <summary>The procedure refuses it; nothing is stored.</summary>
    Refused,

    /// <summary>The case has another version than was expected; nothing is stored.</summary>
    Conflict,

    /// <summary>Another command has the same id; nothing is stored.</summary>
    CommandTaken,

    /// <summary>There is no such case.</summary>
    NotFound,
}
