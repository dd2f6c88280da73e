using System.Numerics;
using FsCheck.Xunit;
using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>Diagrams of a small space against the truth of each of its households.</summary>
public sealed class DiagramLaws
{
    private const int Variables = 5;
    private const int Regions = 3;

    private static readonly int[][] Households =
    [
        .. Enumerable.Range(0, (int)Math.Pow(Regions, Variables))
            .Select(n => Enumerable.Range(0, Variables).Select(v => n / (int)Math.Pow(Regions, v) % Regions).ToArray()),
    ];

    [Property]
    public void What_is_joined_and_forgotten_in_one_walk_is_what_is_joined_and_then_forgotten(int seed)
    {
        var (random, space) = (new Random(seed), Space());
        for (var i = 0; i < 20; i++)
        {
            var (a, b, forgotten) = (Some(space, random), Some(space, random), SomeVariables(random));

            Assert.Equal(space.Exists(space.And(a, b), forgotten), space.AndExists(a, b, forgotten));
        }
    }

    [Property]
    public void Something_holds_for_some_value_where_it_holds_for_one_of_them(int seed)
    {
        var (random, space) = (new Random(seed), Space());
        var (a, b, forgotten) = (Some(space, random), Some(space, random), SomeVariables(random));
        var both = space.AndExists(a, b, forgotten);

        Assert.All(Households, household => Assert.Equal(
            Households.Any(other => Same(household, other, forgotten) && space.Holds(a, other) && space.Holds(b, other)),
            space.Holds(both, household)));
    }

    [Property]
    public void A_diagram_stands_once_however_it_is_made(int seed)
    {
        var (random, space) = (new Random(seed), Space());
        var (a, b) = (Some(space, random), Some(space, random));

        Assert.Equal(space.And(a, b), space.Not(space.Or(space.Not(a), space.Not(b))));
        Assert.All(
            Households,
            household => Assert.Equal(space.Holds(a, household) ^ space.Holds(b, household), space.Holds(space.Xor(a, b), household)));
    }

    private static Diagram Space() =>
        new(Enumerable.Repeat(Enumerable.Repeat(BigInteger.One, Regions), Variables), order: [2, 0, 4, 1, 3]);

    // Large enough that the tables grow.
    private static int Some(Diagram space, Random random)
    {
        var some = Diagram.None;
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var kind = Diagram.All;
            for (var v = 0; v < Variables; v++)
            {
                var regions = random.Next(1, 1 << Regions);
                kind = space.And(kind, space.Where(v, region => (regions >> region & 1) == 1));
            }

            some = random.Next(4) == 0 ? space.Xor(some, kind) : space.Or(some, kind);
        }

        return some;
    }

    private static HashSet<int> SomeVariables(Random random) =>
        [.. Enumerable.Range(0, Variables).Where(_ => random.Next(2) == 0)];

    private static bool Same(int[] a, int[] b, HashSet<int> but) =>
        Enumerable.Range(0, Variables).All(v => but.Contains(v) || a[v] == b[v]);
}
