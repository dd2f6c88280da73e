namespace HousingRules.Evaluation;

/// <summary>How many steps a search may take, all its parts together, and whether it was interrupted. A step is so little that its time
/// does not depend on the policy, so the bound is met at the same place on every machine.</summary>
internal sealed class StepBound
{
    /// <summary>How many steps a proof or a comparison may take when nobody says otherwise: some ten seconds.</summary>
    public const long Usual = 100_000_000;

    private const int StepsBetweenLooks = 1 << 12;

    private long _look;

    /// <summary>A bound.</summary>
    /// <param name="most">How many steps there may be; the next one throws <see cref="BoundMetException"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    public StepBound(long most, CancellationToken cancellation = default) => (Most, Cancellation) = (most, cancellation);

    /// <summary>How many steps there may be.</summary>
    public long Most { get; }

    /// <summary>How many were taken.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether the search was ended before it was through.</summary>
    public bool IsMet { get; private set; }

    /// <summary>Ends the search.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Counts some steps.</summary>
    /// <exception cref="BoundMetException">There have been too many.</exception>
    /// <exception cref="OperationCanceledException">The search was interrupted.</exception>
    public void Take(int steps = 1)
    {
        if (Taken > Most - steps)
        {
            // What is over stays over, but a question that was answered before takes no step.
            Taken = Most;
            Meet();
        }

        Taken += steps;
        if (Taken < _look)
            return;
        Cancellation.ThrowIfCancellationRequested();
        _look = Taken + StepsBetweenLooks;
    }

    /// <summary>Says that the search cannot go on.</summary>
    /// <exception cref="BoundMetException">Always.</exception>
    public void Meet()
    {
        IsMet = true;
        throw new BoundMetException();
    }
}
