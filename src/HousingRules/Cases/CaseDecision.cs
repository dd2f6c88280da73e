using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What came of an event.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CaseDecision
{
    internal CaseDecision(CaseFile file, CaseRecord? record, ImmutableArray<Refusal> refusals)
    {
        File = file;
        Record = record;
        Refusals = refusals;
    }

    /// <summary>The case after it; the same file when the event was refused.</summary>
    public CaseFile File { get; }

    /// <summary>What the event did; null when it was refused.</summary>
    public CaseRecord? Record { get; }

    /// <summary>All reasons why it was refused; empty when it was accepted.</summary>
    public ImmutableArray<Refusal> Refusals { get; }

    /// <summary>Whether the event was accepted.</summary>
    public bool IsAccepted => Record is not null;

    /// <summary>What was accepted, or the codes of the refusals.</summary>
    public override string ToString() => Record is null
        ? $"refused: {string.Join(", ", Refusals.Select(r => r.Code))}"
        : $"accepted: {Record}";
}
