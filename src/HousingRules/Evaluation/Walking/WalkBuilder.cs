using System.Collections.Immutable;
using System.Numerics;

namespace HousingRules.Evaluation;

/// <summary>Makes the tables of a compiled policy. A state is what is still undecided after some facts; equal states are one.</summary>
internal sealed class WalkBuilder
{
    // Bounds of time and memory at load; a policy beyond them is compiled to code instead.
    private const int MostNodes = 1 << 15;
    private const int MostStates = 1 << 13;

    private readonly CompiledPolicy _compiled;
    private readonly ImmutableArray<PackedFact> _facts;
    private readonly Diagram _diagram;
    private readonly WalkSets _sets;

    private WalkBuilder(CompiledPolicy compiled, ImmutableArray<PackedFact> facts)
    {
        (_compiled, _facts) = (compiled, facts);
        _diagram = new(facts.Select(f => Enumerable.Repeat(BigInteger.One, Branches(f))), most: MostNodes);
        _sets = new(Mask.Words(compiled));
    }

    /// <summary>The tables; null where they would be too large.</summary>
    /// <param name="compiled">The compiled policy; its rules read no number and no day.</param>
    /// <param name="facts">The facts that its rules read as a word holds them, from its highest bits down.</param>
    public static RuleWalk? Build(CompiledPolicy compiled, ImmutableArray<PackedFact> facts)
    {
        if (facts.Any(f => f.Width > RuleWalk.FieldBits))
            return null;
        try
        {
            return new WalkBuilder(compiled, facts).Build();
        }
        catch (BoundMetException)
        {
            return null;
        }
    }

    private RuleWalk? Build()
    {
        var variables = _facts.Select((f, i) => (f.Slot, i)).Where(f => f.Slot is not null).ToDictionary(f => f.Slot!, f => f.i);
        var levels = new WalkLevel[_facts.Length];
        var start = Decide(BitDiagrams.Of(_compiled, _diagram, variables));
        var (states, total) = (new StateSet { start.State }, 1);
        for (var i = 0; i < levels.Length; i++)
        {
            var next = new StateSet();
            levels[i] = Level(i, states, next);
            states = next;
            if ((total += next.Count) > MostStates)
                return null;
        }

        return new WalkTables(_facts, levels, _sets).Build(start.Sets);
    }

    private WalkLevel Level(int variable, StateSet states, StateSet next)
    {
        var (fact, branches) = (_facts[variable], Branches(_facts[variable]));
        var steps = new WalkMove[states.Count][];
        var unsure = new WalkMove(WalkSets.Unsure, next.Add(new int[_compiled.BitCount]));
        for (var s = 0; s < steps.Length; s++)
        {
            var of = new WalkMove[branches];
            for (var branch = 0; branch < branches; branch++)
            {
                var (sets, state) = Decide(After(states[s], variable, branch));
                of[branch] = new(sets, next.Add(state));
            }

            steps[s] = [.. fact.Codes.Select(code => code >= 0 ? of[code] : unsure)];
        }

        return new(steps, next.Count);
    }

    private int[] After(int[] state, int variable, int branch)
    {
        var after = new int[state.Length];
        for (var bit = 0; bit < after.Length; bit++)
            after[bit] = _diagram.Variable(state[bit]) == variable ? _diagram.Child(state[bit], branch) : state[bit];
        return after;
    }

    // What is certain now is set and need not be remembered.
    private (int Sets, int[] State) Decide(int[] bits)
    {
        var sets = _sets.Add(Enumerable.Range(0, bits.Length).Where(bit => bits[bit] == Diagram.All));
        for (var bit = 0; bit < bits.Length; bit++)
        {
            if (bits[bit] == Diagram.All)
                bits[bit] = Diagram.None;
        }

        return (sets, bits);
    }

    private static int Branches(PackedFact fact) => fact.Slot?.Values ?? 1;

    /// <summary>States in the order in which they are met, each once.</summary>
    private sealed class StateSet : List<int[]>
    {
        private readonly Dictionary<int[], int> _index = new(new BySequence());

        public new int Add(int[] state)
        {
            if (_index.TryGetValue(state, out var known))
                return known;
            base.Add(state);
            return _index[state] = Count - 1;
        }

        private sealed class BySequence : IEqualityComparer<int[]>
        {
            public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

            public int GetHashCode(int[] state)
            {
                var hash = 0u;
                foreach (var diagram in state)
                    hash = (hash ^ (uint)diagram) * 0x85EBCA6Bu ^ hash >> 13;
                return (int)hash;
            }
        }
    }
}
