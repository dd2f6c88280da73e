using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Households that an amendment changes in the same way.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class ChangeKind
{
    internal ChangeKind(int diagram, ImmutableArray<Aspect> lost, ImmutableArray<Aspect> gained) =>
        (Diagram, Lost, Gained) = (diagram, lost, gained);

    /// <summary>What was decided before and is not after.</summary>
    public ImmutableArray<Aspect> Lost { get; }

    /// <summary>What is decided after and was not before.</summary>
    public ImmutableArray<Aspect> Gained { get; }

    /// <summary>What else every household of the kind loses with that: duties, papers, days. Empty when there is nothing.</summary>
    public ImmutableArray<Aspect> AlsoLost { get; internal init; } = [];

    /// <summary>What else every household of the kind gains with that.</summary>
    public ImmutableArray<Aspect> AlsoGained { get; internal init; } = [];

    /// <summary>Among the households for which all of <see cref="Lost"/> was decided, these: any one of the conditions suffices. Empty
    /// when it
    /// is all of them, and for the smallest of many kinds, for which none are sought.</summary>
    public ImmutableArray<PlainCondition> Conditions { get; internal init; } = [];

    /// <summary>Whether the conditions cover all the households; if not, there were too many to list, or none were sought.</summary>
    public bool IsComplete { get; internal init; }

    /// <summary>How many possible households, exactly; where <see cref="IsCounted"/> is false, those that are certainly among
    /// them.</summary>
    public BigInteger Households { get; internal init; }

    /// <summary>Whether <see cref="Households"/> is all of them: it is not where a comparison that cannot be followed divides
    /// them.</summary>
    public bool IsCounted { get; internal init; }

    /// <summary>Their share of all possible households, from 0 to 1.</summary>
    public double Share { get; internal init; }

    /// <summary>One such household, decided by the policy before.</summary>
    public required Counterexample Before { get; init; }

    /// <summary>The same household, decided by the policy after.</summary>
    public required Counterexample After { get; init; }

    /// <summary>The statements on which the new decision rests, or the old one where nothing new is decided.</summary>
    public ImmutableArray<Statement> Clauses { get; internal init; } = [];

    internal int Diagram { get; }
}
