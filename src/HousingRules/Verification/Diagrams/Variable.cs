using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A fact, or one member of a set, as the analysis sees it: its values in regions that no rule tells apart.</summary>
/// <param name="Fact">The fact, as one of the policies declares it.</param>
/// <param name="Member">The member's name; null for a whole fact, and for a comparison that is taken as it comes.</param>
/// <param name="Regions">Its regions; never empty.</param>
/// <param name="IsOpaque">Whether it stands for a comparison that the analysis cannot follow.</param>
internal sealed record Variable(FactDeclaration? Fact, string? Member, ImmutableArray<Region> Regions, bool IsOpaque = false);

/// <summary>Values that no rule tells apart.</summary>
/// <param name="Options">Names of the options, for a one-of.</param>
/// <param name="From">The first number, day number or truth value.</param>
/// <param name="Through">The last one.</param>
internal sealed record Region(ImmutableArray<string> Options, long From, long Through)
{
    /// <summary>How many values it stands for.</summary>
    public BigInteger Weight => Options.IsEmpty ? (BigInteger)Through - From + 1 : Options.Length;
}
