using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Where a word holds a fact, and what each number there means.</summary>
/// <param name="Slot">The place of a sheet; null where the bits must be zero.</param>
/// <param name="Shift">The lowest bit.</param>
/// <param name="Codes">For each number that the bits can be, the fact's code; <see cref="SlotCode.Unknown"/>, or
/// <see cref="OptionCodes.Invalid"/> for a value that is not declared.</param>
internal sealed record PackedFact(Slot? Slot, int Shift, ImmutableArray<long> Codes)
{
    /// <summary>How many bits it takes; none where the fact is the same for every household.</summary>
    public int Width => int.Log2(Codes.Length);

    /// <summary>The fact's code in a word.</summary>
    public long CodeIn(ulong word) => Codes[(int)(word >> Shift) & Codes.Length - 1];
}
