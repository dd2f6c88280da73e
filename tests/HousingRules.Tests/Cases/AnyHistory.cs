using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Cases;

/// <summary>A household and the numbers from which what happens to it is drawn: each number is one event, drawn where the case then
/// stands.</summary>
public sealed record AnyHistory(PartlyKnownHousehold Household, ImmutableArray<int> Draws)
{
    public override string ToString() => $"{Household}\n{string.Join('\n', Walk.Of(this).Select(s => $"{s}"))}";
}

/// <summary>Histories of the Yiyuan procedure; of one household in four something is unknown.</summary>
public static class YiyuanHistories
{
    public static Arbitrary<AnyHistory> Any() => Arb.From(Drawn, Shorter);

    private static Gen<AnyHistory> Drawn =>
        from partly in AnyHousehold.PartlyKnown(Some.Yiyuan).Generator
        from isKnown in Gen.Choose(0, 3)
        from length in Gen.Choose(5, 60)
        from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue), length)
        select new AnyHistory(isKnown > 0 ? partly with { Unknown = [] } : partly, [.. draws]);

    private static IEnumerable<AnyHistory> Shorter(AnyHistory history)
    {
        // Something is always tried.
        for (var i = history.Draws.Length - 1; i >= 0 && history.Draws.Length > 1; i--)
            yield return history with { Draws = history.Draws.RemoveAt(i) };
    }
}
