using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>All rules of a policy as tables: a household's word is read field by field, and each field says which bits of the mask are now
/// set and where to go on. What a household decides costs as many steps as there are fields, however many rules there are.</summary>
internal sealed class RuleWalk
{
    /// <summary>How many bits are read together; one more would double the tables.</summary>
    public const int FieldBits = 8;

    private readonly ulong[] _always;
    private readonly WalkField[] _fields;
    private readonly byte[] _classes;
    private readonly WalkStep[] _steps;
    private readonly ImmutableArray<WalkMasks> _masks;

    public RuleWalk(
        ImmutableArray<PackedFact> facts,
        ulong[] always,
        WalkField[] fields,
        byte[] classes,
        WalkStep[] steps,
        ImmutableArray<WalkMasks> masks) =>
        (Facts, _always, _fields, _classes, _steps, _masks) = (facts, always, fields, classes, steps, masks);

    /// <summary>Where the word holds what.</summary>
    public ImmutableArray<PackedFact> Facts { get; }

    /// <summary>How many steps the tables hold.</summary>
    public int Size => _steps.Length;

    /// <summary>The key of the mask of what holds for a household: the sets of bits that its fields set, side by side, so that a mask may
    /// have any number of words. <see cref="Mask.NeedsDecider"/> is in it when a fact is unknown or not declared.</summary>
    public ulong this[ulong packed]
    {
        get
        {
            // A province is 30 million households: a plain loop, no branch that depends on the household, nothing allocated.
            var (key, row) = (0UL, 0);
            foreach (ref readonly var field in _fields.AsSpan())
            {
                ref readonly var step = ref _steps[row + _classes[field.Classes + ((int)(packed >> field.Shift) & field.Mask)]];
                key |= step.Key;
                row = step.Row;
            }

            return key;
        }
    }

    /// <summary>The mask of a key without <see cref="Mask.NeedsDecider"/>.</summary>
    public ulong[] MaskOf(ulong key)
    {
        ulong[] mask = [.. _always];
        foreach (var field in _masks)
        {
            var sets = field.Sets[(int)(key & (1UL << field.KeyWidth) - 1)];
            for (var i = 0; i < mask.Length; i++)
                mask[i] |= sets[i];
            key >>= field.KeyWidth;
        }

        return mask;
    }
}

/// <summary>A few bits of a word, read together. <see cref="Classes"/> is where the table of classes begins that says which of their
/// numbers are alike.</summary>
internal readonly record struct WalkField(int Shift, int Mask, int Classes);

/// <summary>The set of bits that a field sets, as its part of the key, and the row of the next field.</summary>
internal readonly record struct WalkStep(ulong Key, int Row);

/// <summary>How many bits of the key a field has, and the bits of the mask for each number that they can be.</summary>
internal sealed record WalkMasks(int KeyWidth, ImmutableArray<ulong[]> Sets);
