using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>The comparisons of numbers in one or several programs: where they cut the numbers, and which of them cannot be
/// followed.</summary>
internal sealed class ComparedNumbers
{
    /// <summary>How many combinations of values are tried for one comparison; one that needs more is not followed.</summary>
    public const int MostCombinations = 100_000;

    private readonly Dictionary<(string, string), SortedSet<long>> _starts = [];

    private ComparedNumbers(IReadOnlyList<CompiledPolicy> programs)
    {
        Common = new(programs.SelectMany(p => p.Document.Facts.Facts));
        var cutting = new NumberRegions(slot => Bounds(programs, slot.Fact), MostCombinations);
        var opaque = new List<Condition.Compares>();
        var comparisons = programs.SelectMany(p => Mentions.Of(p.AllConditions).Tests).OfType<Condition.Compares>().Select(Common.Of);
        foreach (var comparison in comparisons.Distinct())
        {
            if (cutting.Of(comparison) is not { } cut)
            {
                opaque.Add(comparison);
                continue;
            }

            foreach (var (slot, starts) in cut)
                Of(slot.Fact).UnionWith(starts);
        }

        Opaque = [.. opaque.GroupBy(Words, StringComparer.Ordinal).Select(same => same.ToImmutableArray())];
    }

    /// <summary>The one scale of each number.</summary>
    public CommonScale Common { get; }

    /// <summary>The comparisons that cannot be followed, in a fixed order; those that read the same are together.</summary>
    public ImmutableArray<ImmutableArray<Condition.Compares>> Opaque { get; }

    public static ComparedNumbers Of(IReadOnlyList<CompiledPolicy> programs) => new(programs);

    /// <summary>The first values of the regions of a number; none where no comparison cuts it.</summary>
    public IEnumerable<long> Starts(FactDeclaration fact) => _starts.GetValueOrDefault((fact.Name, fact.Type.Coding), []);

    private SortedSet<long> Of(FactDeclaration fact)
    {
        if (!_starts.TryGetValue((fact.Name, fact.Type.Coding), out var starts))
            _starts[(fact.Name, fact.Type.Coding)] = starts = [];
        return starts;
    }

    // Two programs may give one fact different bounds: a number of either is tried.
    private (long Least, long Greatest) Bounds(IReadOnlyList<CompiledPolicy> programs, FactDeclaration fact)
    {
        var (least, greatest) = ((long)fact.Bounds.Least, (long)fact.Bounds.Greatest);
        foreach (var compiled in programs)
        {
            if (!compiled.Document.Facts.TryGet(fact.Name, out var other) || other.Type.Coding != fact.Type.Coding)
                continue;
            other = Common.Of(other);
            (least, greatest) = (Math.Min(least, other.Bounds.Least), Math.Max(greatest, other.Bounds.Greatest));
        }

        return (least, greatest);
    }

    // Two policies each declare their own facts: a comparison is the same when it reads the same.
    private static string Words(Condition.Compares compares) => $"{compares.Left.Key} {compares.Comparison} {compares.Right.Key}";
}
