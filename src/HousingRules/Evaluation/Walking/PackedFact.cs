using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Where a word holds a fact, and what each number there means.</summary>
/// <param name="Slot">The slot of a fact sheet; null where the bits must be zero.</param>
/// <param name="Shift">The lowest bit.</param>
/// <param name="Codes">For each number that the bits can be, the fact's code; <see cref="SlotCode.Unknown"/> or
/// <see cref="Undeclared"/> where they stand for none.</param>
internal sealed record PackedFact(Slot? Slot, int Shift, ImmutableArray<long> Codes)
{
    /// <summary>A number that stands for no value of the fact.</summary>
    public const long Undeclared = -1;

    /// <summary>How many bits it takes; none where the fact is the same for every household.</summary>
    public int Width => int.Log2(Codes.Length);

    /// <summary>The bit that says that the set, of which this is a member, is known; -1 when there is none.</summary>
    public int KnownAt { get; init; } = -1;

    /// <summary>The fact's code in a word.</summary>
    public long CodeIn(ulong packed) => KnownAt >= 0 && (packed >> KnownAt & 1) == 0
        ? SlotCode.Unknown
        : Codes[(int)(packed >> Shift) & Codes.Length - 1];

    /// <summary>The bits of an index below a number.</summary>
    public static int WidthOf(long numbers) => 64 - (int)ulong.LeadingZeroCount((ulong)numbers - 1);

    /// <summary>As many codes as a number of so many bits needs; the rest is not declared.</summary>
    public static ImmutableArray<long> Padded(IEnumerable<long> codes, int width) =>
        [.. codes.Concat(Enumerable.Repeat(Undeclared, 1 << width)).Take(1 << width)];
}
