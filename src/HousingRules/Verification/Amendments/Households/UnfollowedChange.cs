using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>A change that may be, and that no household was found to show: it hangs on comparisons of numbers that could not be followed,
/// or on a fact whose values before and after cannot be told to each other, or the bound of steps was met before it was known.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class UnfollowedChange
{
    internal UnfollowedChange(
        int diagram,
        ImmutableArray<LocalizedText> comparisons,
        ImmutableArray<Aspect> lost,
        ImmutableArray<Aspect> gained) => (Diagram, Comparisons, Lost, Gained) = (diagram, comparisons, lost, gained);

    /// <summary>The comparisons, and the facts of another type before, in words; empty where the bound of steps was met.</summary>
    public ImmutableArray<LocalizedText> Comparisons { get; }

    /// <summary>What would be decided before and not after; empty where that is not known.</summary>
    public ImmutableArray<Aspect> Lost { get; }

    /// <summary>What would be decided after and not before; empty where that is not known.</summary>
    public ImmutableArray<Aspect> Gained { get; }

    /// <summary>How many households were tried at most; 0 where it hangs on a fact of another type before, whose households cannot be
    /// told to each other.</summary>
    public int Tried { get; internal init; } = Witness.MostTries;

    /// <summary>The outcome, as it is after, that is paid otherwise: by another sum, cap or table. How much more or less each household
    /// gets is told on a roster. Null for every other change.</summary>
    public Outcome? Amount { get; private init; }

    /// <summary>The bound of steps that was met; null where comparisons could not be followed.</summary>
    public long? MostSteps { get; private init; }

    /// <summary>The households that may be meant; null for any.</summary>
    internal int? Diagram { get; private init; }

    /// <summary>That an outcome is paid otherwise.</summary>
    internal static UnfollowedChange Paid(Outcome outcome) =>
        new(0, [VerificationSentences.AmountOf(outcome.Label)], [], []) { Diagram = null, Tried = 0, Amount = outcome };

    /// <summary>That the bound of steps was met.</summary>
    /// <param name="mostSteps">The bound.</param>
    /// <param name="diagram">The households that may be meant; null for any.</param>
    /// <param name="lost">What they would lose; empty where that is not known.</param>
    /// <param name="gained">What they would gain; empty where that is not known.</param>
    internal static UnfollowedChange Bound(
        long mostSteps,
        int? diagram,
        ImmutableArray<Aspect> lost,
        ImmutableArray<Aspect> gained) => new(0, [], lost, gained) { Diagram = diagram, MostSteps = mostSteps };
}
