using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>A row of duties that applies to a known household: the outcomes that bring it, and the steps still to be done, each by its
/// index in the row.</summary>
internal sealed record AppliedDuty(int Row, ImmutableArray<int> Outcomes, ImmutableArray<int> Steps)
{
    public bool Equals(AppliedDuty? other) => other is not null
        && Row == other.Row
        && Outcomes.AsSpan().SequenceEqual(other.Outcomes.AsSpan())
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Row, Outcomes.Length, Steps.Length);
}

/// <summary>A row of duties that applies to a household or may apply: with what is certain of it, and with all that is not
/// excluded.</summary>
internal sealed record OpenDuty(AppliedDuty Least, AppliedDuty Most, bool IsCertain);
