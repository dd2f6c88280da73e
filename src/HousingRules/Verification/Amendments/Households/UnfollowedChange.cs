using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A change that may be: it hangs on comparisons of numbers that could not be followed, and no household was found that shows
/// it.</summary>
public sealed class UnfollowedChange
{
    internal UnfollowedChange(
        int diagram,
        ImmutableArray<LocalizedText> comparisons,
        ImmutableArray<Aspect> lost,
        ImmutableArray<Aspect> gained) => (Diagram, Comparisons, Lost, Gained) = (diagram, comparisons, lost, gained);

    /// <summary>The comparisons, in words.</summary>
    public ImmutableArray<LocalizedText> Comparisons { get; }

    /// <summary>What would be decided before and not after.</summary>
    public ImmutableArray<Aspect> Lost { get; }

    /// <summary>What would be decided after and not before.</summary>
    public ImmutableArray<Aspect> Gained { get; }

    /// <summary>How many households were tried at most.</summary>
    public int Tried { get; } = Witness.MostTries;

    internal int Diagram { get; }
}
