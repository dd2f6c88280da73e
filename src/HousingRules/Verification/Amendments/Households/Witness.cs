using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Finds one real household of a diagram. Where the diagram hangs on comparisons that cannot be followed, numbers are tried out,
/// up to a bound.</summary>
internal sealed class Witness(JointPolicies joint)
{
    /// <summary>How many households are tried for one diagram.</summary>
    public const int MostTries = 20_000;

    private const int MostValues = 64;

    private Diagram Diagram => joint.Diagram;

    /// <summary>One such household; null when none was found within the bound.</summary>
    public SomeHousehold? Of(int households)
    {
        // Whatever the comparisons say, these are in the diagram.
        var certain = Diagram.ForAll(households, joint.Opaque);
        if (certain != Diagram.None)
            return new(joint.Space, Diagram.Pick(certain, joint.Space.Preferred), []);
        var hanging = joint.Hanging(households);
        return hanging.All(joint.CanBeTried) ? Tried(households, hanging.Select(Ask).ToArray()) : null;
    }

    private AskedComparison Ask(int variable) => new(variable, joint[variable].Comparison);

    private SomeHousehold? Tried(int households, AskedComparison[] asked)
    {
        // The widest number is the one that is bent until a comparison turns; the others take some of their values.
        var numbers = asked.SelectMany(a => a.Facts).DistinctBy(f => f.Name).OrderBy(Width).ToArray();
        var most = numbers.Length < 2 ? 1 : (int)Math.Max(2, Math.Pow(MostTries / (double)MostValues, 1.0 / (numbers.Length - 1)));
        var values = numbers[..^1].Select(f => Spread(f, Math.Min(most, MostValues))).ToArray();
        var tries = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var chosen = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var n = 0L; n < values.Aggregate(1L, (product, v) => product * v.Length) && tries < MostTries; n++)
        {
            var rest = n;
            for (var i = 0; i < values.Length; i++)
            {
                chosen[numbers[i].Name] = values[i][(int)(rest % values[i].Length)];
                rest /= values[i].Length;
            }

            foreach (var value in Turning(numbers[^1], asked, chosen))
            {
                tries++;
                chosen[numbers[^1].Name] = value;
                if (Found(households, asked, numbers, chosen, seen) is { } found)
                    return found;
            }
        }

        return null;
    }

    // Numbers of the same regions with the same answers are one try: what one of them does not show, none does.
    private SomeHousehold? Found(
        int households,
        AskedComparison[] asked,
        FactDeclaration[] numbers,
        Dictionary<string, long> chosen,
        HashSet<string> tried)
    {
        var answers = Array.ConvertAll(asked, one => one.Holds(chosen) ? 1 : 0);
        var regions = Array.ConvertAll(numbers, fact => joint.Space.RegionOf(joint.Space.IndexOf(fact), chosen[fact.Name]) ?? -1);
        if (Array.IndexOf(regions, -1) >= 0 || !tried.Add($"{string.Join(',', answers)} {string.Join(',', regions)}"))
            return null;
        for (var i = 0; i < asked.Length; i++)
            households = Diagram.Fix(households, asked[i].Variable, answers[i]);
        for (var i = 0; i < numbers.Length; i++)
        {
            var region = regions[i];
            households = Diagram.And(households, Diagram.Where(joint.Space.IndexOf(numbers[i]), r => r == region));
        }

        return households == Diagram.None
            ? null
            : new(joint.Space, Diagram.Pick(households, joint.Space.Preferred), [.. numbers.Select(f => (f, chosen[f.Name]))]);
    }

    // Some values of a number and, between two of them where a comparison turns, the two at which it does.
    private IEnumerable<long> Turning(FactDeclaration fact, AskedComparison[] asked, Dictionary<string, long> chosen)
    {
        var spread = Spread(fact, MostValues);
        var values = new SortedSet<long>(spread);
        foreach (var one in asked)
        {
            for (var i = 0; i + 1 < spread.Length; i++)
            {
                var (from, through) = (spread[i], spread[i + 1]);
                var first = At(one, from);
                if (At(one, through) == first)
                    continue;
                while (through - from > 1)
                {
                    var middle = from + (through - from) / 2;
                    (from, through) = At(one, middle) == first ? (middle, through) : (from, middle);
                }

                values.UnionWith([from, through]);
            }
        }

        return values;

        bool At(AskedComparison one, long value)
        {
            chosen[fact.Name] = value;
            return one.Holds(chosen);
        }
    }

    // Where the rules cut the number, and as many between as may be.
    private long[] Spread(FactDeclaration fact, int most)
    {
        var regions = joint.Space.Variables[joint.Space.IndexOf(fact)].Regions;
        var (least, greatest) = (regions[0].From, regions[^1].Through);
        var cuts = regions.Length <= most ? regions.SelectMany(r => new[] { r.From, r.Through }) : [least, greatest];
        var between = Enumerable.Range(0, most).Select(i => least + (long)((Int128)(greatest - least) * i / Math.Max(1, most - 1)));
        return [.. cuts.Concat(between).Distinct().Order()];
    }

    private long Width(FactDeclaration fact)
    {
        var regions = joint.Space.Variables[joint.Space.IndexOf(fact)].Regions;
        return regions[^1].Through - regions[0].From;
    }
}

/// <summary>A household of some regions of a joint space, some of its numbers given exactly.</summary>
internal sealed record SomeHousehold(Space Space, int[] Regions, (FactDeclaration Fact, long Value)[] Exact)
{
    public Counterexample Decided(Policy policy)
    {
        var sheet = SpaceHousehold.Sheet(Space, Regions, policy.Facts);
        foreach (var (declared, value) in Exact)
        {
            if (policy.Facts.TryGet(declared.Name, out var fact) && fact.Type.Coding == declared.Type.Coding)
                sheet.Set(FactValue.OfCode(fact, Space.Common.From(fact, value)));
        }

        return new(sheet, policy.Determine(sheet));
    }
}
