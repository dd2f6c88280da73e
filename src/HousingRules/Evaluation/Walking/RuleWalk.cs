using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>All rules of a policy as tables: a household's word is read field by field, and each field says which bits of the mask are now
/// set and where to go on. What a household decides costs as many steps as there are fields, however many rules there are.</summary>
internal sealed class RuleWalk
{
    /// <summary>How many bits are read together; one more would double the tables.</summary>
    public const int FieldBits = 8;

    private readonly WalkField[] _fields;
    private readonly byte[] _classes;
    private readonly WalkStep[] _steps;
    private readonly WalkStep _start;

    public RuleWalk(ImmutableArray<PackedFact> facts, WalkStep start, WalkField[] fields, byte[] classes, WalkStep[] steps) =>
        (Facts, _start, _fields, _classes, _steps) = (facts, start, fields, classes, steps);

    /// <summary>Where the word holds what.</summary>
    public ImmutableArray<PackedFact> Facts { get; }

    /// <summary>How many steps the tables hold.</summary>
    public int Size => _steps.Length;

    /// <summary>The mask of what holds for a household; <see cref="Mask.NeedsDecider"/> in it when a fact is unknown or not
    /// declared.</summary>
    public ulong this[ulong packed]
    {
        get
        {
            // A province is 30 million households: a plain loop, no branch that depends on the household, nothing allocated.
            var (mask, row) = (_start.Sets, _start.Row);
            foreach (ref readonly var field in _fields.AsSpan())
            {
                ref readonly var step = ref _steps[row + _classes[field.Classes + ((int)(packed >> field.Shift) & field.Mask)]];
                mask |= step.Sets;
                row = step.Row;
            }

            return mask;
        }
    }
}

/// <summary>A few bits of a word, read together. <see cref="Classes"/> is where the table of classes begins that says which of their
/// numbers are alike.</summary>
internal readonly record struct WalkField(int Shift, int Mask, int Classes);

/// <summary>The bits of the mask that are now set, and the row of the next field.</summary>
internal readonly record struct WalkStep(ulong Sets, int Row);
