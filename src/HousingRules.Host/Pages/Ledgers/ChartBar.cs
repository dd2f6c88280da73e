using System.Collections.Immutable;

namespace HousingRules.Host.Pages;

/// <summary>A bar of a chart: how many have met a milestone in time and late, and how many have still time or have none left.</summary>
/// <param name="Label">What stands beside it.</param>
/// <param name="InTime">Met in time.</param>
/// <param name="Late">Met late.</param>
/// <param name="Waiting">Not met, with time left.</param>
/// <param name="Missed">Not met, and overdue.</param>
public sealed record ChartBar(string Label, int InTime, int Late, int Waiting, int Missed)
{
    /// <summary>All of them.</summary>
    public int Sum => InTime + Late + Waiting + Missed;

    /// <summary>Its parts from left to right, each with its class and where it lies on a line of some length.</summary>
    /// <param name="length">How long the longest bar is.</param>
    /// <param name="most">How many the longest bar has.</param>
    internal ImmutableArray<(string Class, int From, int Length, int Count)> Parts(int length, int most)
    {
        var parts = ImmutableArray.CreateBuilder<(string, int, int, int)>();
        var before = 0;
        foreach (var (name, count) in (
            ReadOnlySpan<(string, int)>)[("met", InTime), ("met-late", Late), ("waiting", Waiting), ("missed", Missed)])
        {
            var (from, to) = (At(before), At(before + count));
            if (count > 0)
                parts.Add((name, from, Math.Max(1, to - from), count));
            before += count;
        }

        return parts.ToImmutable();

        int At(int cases) => (int)((long)cases * length / Math.Max(1, most));
    }
}
