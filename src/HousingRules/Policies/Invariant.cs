using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Something that must hold for every possible household, whatever the rules become: where <see cref="When"/> holds, so does
/// <see cref="Holds"/>; and with <see cref="Order"/>, what holds for a household holds for the same household one step further along the
/// order.</summary>
internal sealed record Invariant(
    string Name,
    LocalizedText Label,
    TextNode? When,
    TextNode Holds,
    ValueOrder? Order,
    ImmutableArray<string> Clauses,
    FilePosition Position)
{
    /// <summary>What growing facts do to amounts; null for an invariant that says what holds.</summary>
    public AmountGrowth? Growth { get; init; }
}

/// <summary>That a household with one more of something is never paid less, or never more, all else being the same.</summary>
/// <param name="Fact">The number that grows.</param>
/// <param name="Outcomes">The outcomes whose amounts are added up.</param>
/// <param name="NeverLess">Whether they never fall; otherwise they never rise.</param>
internal sealed record AmountGrowth(FactDeclaration Fact, ImmutableArray<Outcome> Outcomes, bool NeverLess);

/// <summary>A one-of fact and some of its options, from the better to the worse.</summary>
internal sealed record ValueOrder(FactDeclaration Fact, ImmutableArray<int> Options);
