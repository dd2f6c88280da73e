using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A slot of a fact sheet and another code for it.</summary>
internal sealed record TriedValue(Slot Slot, long Code);

/// <summary>Tries changes of one household: whether an outcome is certain after them is what the decider says.</summary>
internal sealed class ChangeTrial(Decider decider, long[] codes, int set, Outcome outcome, CancellationToken cancellation)
{
    // One try decides every completion of what is unknown, so it is the completions that are counted.
    private const long MostCompletions = 100_000;

    private readonly long _completions = decider.Completions(codes);
    private long _tried;

    /// <summary>Whether so much was tried that nothing further is.</summary>
    public bool GaveUp => _tried >= MostCompletions;

    /// <summary>Whether the outcome is certain after all of the moves.</summary>
    public bool Works(ImmutableArray<TriedValue> moves)
    {
        cancellation.ThrowIfCancellationRequested();
        _tried += _completions;
        long[] changed = [.. codes];
        foreach (var move in moves)
            changed[move.Slot.SheetIndex] = move.Code;
        return decider.Decide(changed).Outcomes[set].Certain.Contains(outcome);
    }
}
