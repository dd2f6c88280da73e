using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Every possible household of one or several policies: the declared facts as variables, cut into regions that no rule of any of
/// them tells apart.</summary>
internal sealed class Space
{
    private readonly Dictionary<(string Fact, string Coding, string? Member), int> _index = [];

    private Space(
        ImmutableArray<Variable> variables,
        ComparedNumbers numbers,
        IReadOnlyList<CompiledPolicy> programs,
        StepBound steps)
    {
        var first = variables.Length - numbers.Opaque.Length;
        Common = numbers.Common;
        Opaque = numbers.Opaque.SelectMany((same, i) => same.Select(c => KeyValuePair.Create(c, first + i))).ToFrozenDictionary();
        Variables = variables;
        for (var i = 0; i < variables.Length; i++)
        {
            if (variables[i].Fact is { } fact)
                _index[(fact.Name, fact.Type.Coding, variables[i].Member)] = i;
        }

        Preferred = [.. variables.Select(Usual)];
        var order = VariableOrder.Of(variables.Length, programs, slot => this[slot]);
        Diagram = new(variables.Select(v => v.Regions.Select(r => r.Weight)), order, MostNodes, steps);
    }

    /// <summary>How many nodes the diagrams may have: a bound of memory, about a gigabyte.</summary>
    public const int MostNodes = 1 << 23;

    public ImmutableArray<Variable> Variables { get; }

    public Diagram Diagram { get; }

    /// <summary>How many households there are; a comparison that cannot be followed makes no two of one.</summary>
    public BigInteger Size => Diagram.SpaceSize >> Variables.Count(v => v.IsOpaque);

    /// <summary>How many households a diagram has.</summary>
    public BigInteger Count(int households) => Diagram.Count(households) >> Variables.Count(v => v.IsOpaque);

    /// <summary>A part's share of a whole, from 0 to 1; the counts are far beyond what a double holds.</summary>
    public static double Share(BigInteger part, BigInteger whole) =>
        part.IsZero ? 0 : Math.Exp(BigInteger.Log(part) - BigInteger.Log(whole));

    /// <summary>The one scale of each number.</summary>
    public CommonScale Common { get; }

    /// <summary>The variables that stand for comparisons which cannot be followed.</summary>
    public FrozenDictionary<Condition.Compares, int> Opaque { get; }

    /// <summary>The region of each variable's omitted value, so that an example differs from the plainest household in nothing it need
    /// not.</summary>
    public ImmutableArray<int> Preferred { get; }

    public static Space Of(IReadOnlyList<CompiledPolicy> programs, StepBound steps)
    {
        var tests = programs.Select(p => Mentions.Of(p.AllConditions).Tests).ToArray();
        var numbers = ComparedNumbers.Of(programs);
        var variables = new List<Variable>();
        var seen = new HashSet<(string, string)>();
        foreach (var fact in programs.SelectMany(p => p.Document.Facts.Facts))
        {
            // A fact that two programs declare with two types is two facts.
            if (!seen.Add((fact.Name, fact.Type.Coding)))
                continue;
            var declared =
                programs.Select(p => p.Document.Facts.TryGet(fact.Name, out var own) && own.Type.Coding == fact.Type.Coding ? own : null)
                .ToArray();
            variables.AddRange(fact.Type switch
            {
                SetType => Members(declared, tests),
                { Shape: ValueShape.Truth } => [new(fact, null, Truth(fact.Name, null, tests))],
                OneOfType => [new(fact, null, Options(declared, tests, programs))],
                _ => [new(numbers.Common.Of(fact), null, Numbers(declared, numbers))],
            });
        }

        variables.AddRange(
            Enumerable.Range(0, numbers.Opaque.Length)
                .Select(_ => new Variable(null, null, [new([], 0, 0), new([], 1, 1)], IsOpaque: true)));
        return new([.. variables], numbers, programs, steps);
    }

    /// <summary>The variable of a slot of a fact sheet.</summary>
    public int this[Slot slot] => _index[(slot.Fact.Name, slot.Fact.Type.Coding, slot.Option?.Name)];

    /// <summary>The variable of a fact that is no set.</summary>
    public int IndexOf(FactDeclaration fact) => _index[(fact.Name, fact.Type.Coding, null)];

    /// <summary>The region of a variable in which a number lies; null when it lies in none.</summary>
    public int? RegionOf(int variable, long number)
    {
        var regions = Variables[variable].Regions;
        for (var i = 0; i < regions.Length; i++)
        {
            if (regions[i].From <= number && number <= regions[i].Through)
                return i;
        }

        return null;
    }

    private static IEnumerable<Variable> Members(FactDeclaration?[] declared, ImmutableArray<Condition>[] tests)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in declared.OfType<FactDeclaration>())
        {
            foreach (var member in set.Options.Where(m => seen.Add(m.Name)))
                yield return new(set, member.Name, Truth(set.Name, member.Name, tests));
        }
    }

    private static ImmutableArray<Region> Truth(string fact, string? member, ImmutableArray<Condition>[] tests) =>
        tests.SelectMany(t => t).SelectMany(Mentions.SlotsOf).Any(s => s.Fact.Name == fact && s.Option?.Name == member)
            ? [new([], 0, 0), new([], 1, 1)]
            : [new([], 0, 1)];

    private static ImmutableArray<Region> Options(FactDeclaration?[] declared, ImmutableArray<Condition>[] tests,
        IReadOnlyList<CompiledPolicy> programs)
    {
        var names = declared.OfType<FactDeclaration>()
            .SelectMany(f => f.Options)
            .Select(o => o.Name)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var own = declared.OfType<FactDeclaration>().First().Name;
        var asked = tests.SelectMany(t => t).OfType<Condition.OneOf>().Where(t => t.Slot.Fact.Name == own)
            .Select(t => t.Options.Select(o => t.Slot.Fact.Options[o].Name).ToHashSet(StringComparer.Ordinal))
            // An order names each of its options: an example must not show another one.
            .Concat(
                programs.SelectMany(p => p.Invariants)
                    .Select(i => i.Invariant.Order)
                    .Where(o => o?.Fact.Name == own)
                    .SelectMany(
                        o => o!.Options.Select(option => new HashSet<string>(StringComparer.Ordinal) { o.Fact.Options[option].Name })))
            // A policy cannot hold a household with an option that only the other knows.
            .Concat(declared.OfType<FactDeclaration>().Select(f => f.Options.Select(o => o.Name).ToHashSet(StringComparer.Ordinal)))
            .ToArray();
        return
        [
            .. names.GroupBy(n => string.Concat(asked.Select(a => a.Contains(n) ? '1' : '0')), StringComparer.Ordinal)
                .Select(g => new Region([.. g], 0, 0)),
        ];
    }

    private static ImmutableArray<Region> Numbers(FactDeclaration?[] declared, ComparedNumbers numbers)
    {
        var own = declared.OfType<FactDeclaration>().Select(f => numbers.Common.Of(f)).ToArray();
        var least = own.Min(f => f.Bounds.Least);
        var greatest = own.Max(f => f.Bounds.Greatest);
        var starts = new SortedSet<long>(numbers.Starts(own[0])) { least };
        foreach (var f in own)
            starts.UnionWith([f.Bounds.Least, f.Bounds.Greatest + 1]);
        var cuts = starts.Where(s => s >= least && s <= greatest).ToArray();
        return [.. cuts.Select((from, i) => new Region([], from, i + 1 < cuts.Length ? cuts[i + 1] - 1 : greatest))];
    }

    private static int Usual(Variable variable)
    {
        if (variable.Fact is not { } fact || FactValue.Omitted(fact) is not { IsUnknown: false } omitted)
            return 0;
        var regions = variable.Regions;
        var found = fact.Type switch
        {
            OneOfType => regions.IndexOf(regions.FirstOrDefault(r => r.Options.Contains(fact.Options[(int)omitted.Code].Name))!),
            SetType => omitted.Members().Any(m => m.Name == variable.Member) ? regions.Length - 1 : 0,
            _ => regions.IndexOf(regions.FirstOrDefault(r => r.From <= omitted.Code && omitted.Code <= r.Through)!),
        };
        return Math.Max(found, 0);
    }
}
