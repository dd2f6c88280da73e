using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>Joins the facts of a walk into fields, so that a household takes few steps, and lays all steps side by side.</summary>
internal sealed class WalkTables(ImmutableArray<PackedFact> facts, WalkLevel[] levels, WalkSets sets)
{
    private readonly List<Joined> _fields = [];

    /// <summary>The tables; null where a key would need more bits than a word has.</summary>
    /// <param name="always">The bits that are set for every household.</param>
    public RuleWalk? Build(int always)
    {
        var keyBits = 0;
        for (var first = 0; first < facts.Length;)
        {
            var (end, width) = (first, 0);
            while (end < facts.Length && width + facts[end].Width <= RuleWalk.FieldBits)
                width += facts[end++].Width;
            var rows = levels[first].Moves.Select((_, state) => Row(state, first, end)).ToArray();
            var field = new Joined(rows, Classes(rows), Met(rows), facts[end - 1].Shift);
            keyBits += field.KeyWidth;
            _fields.Add(field);
            first = end;
        }

        return keyBits < 64 ? Laid(always) : null;
    }

    private RuleWalk Laid(int always)
    {
        var steps = new List<WalkStep>();
        var classes = new List<byte>();
        var fields = new List<WalkField>();
        var keyShift = 0;
        for (var i = 0; i < _fields.Count; i++)
        {
            var (field, after) = (_fields[i], i + 1 < _fields.Count ? _fields[i + 1].Classes.Max() + 1 : 0);
            var next = steps.Count + field.Rows.Length * (field.Classes.Max() + 1);
            fields.Add(new(field.Shift, field.Classes.Length - 1, classes.Count));
            classes.AddRange(field.Classes);
            var columns = Enumerable.Range(0, field.Classes.Max() + 1).Select(c => Array.IndexOf(field.Classes, (byte)c)).ToArray();
            foreach (var row in field.Rows)
                steps.AddRange(columns.Select(c => new WalkStep(Key(field, row[c], keyShift), next + row[c].Row * after)));
            keyShift += field.KeyWidth;
        }

        var masks = _fields.Select(f => new WalkMasks(f.KeyWidth, [.. f.Sets.Select(s => sets[s])]));
        return new(facts, sets[always], [.. fields], [.. classes], [.. steps], [.. masks]);
    }

    private static ulong Key(Joined field, WalkMove move, int shift) =>
        move.Sets == WalkSets.Unsure ? Mask.NeedsDecider : (ulong)field.Sets.IndexOf(move.Sets) << shift;

    // The sets that a field's moves have, those of no bit first.
    private static List<int> Met(WalkMove[][] rows) =>
        [WalkSets.None, .. rows.SelectMany(r => r).Select(m => m.Sets).Where(s => s > WalkSets.None).Distinct()];

    // All numbers of a field, one fact after another: the first fact's bits are the highest.
    private WalkMove[] Row(int state, int first, int end)
    {
        WalkMove[] row = [new(WalkSets.None, state)];
        for (var i = first; i < end; i++)
        {
            var numbers = facts[i].Codes.Length;
            var longer = new WalkMove[row.Length * numbers];
            for (var r = 0; r < row.Length; r++)
            {
                var moves = levels[i].Moves[row[r].Row];
                for (var n = 0; n < numbers; n++)
                    longer[r * numbers + n] = new(sets.Union(row[r].Sets, moves[n].Sets), moves[n].Row);
            }

            row = longer;
        }

        return row;
    }

    // Numbers that lead from every state to the same step are one class.
    private static byte[] Classes(WalkMove[][] rows)
    {
        var hashes = new ulong[rows[0].Length];
        foreach (var row in rows)
        {
            for (var n = 0; n < hashes.Length; n++)
                hashes[n] = (hashes[n] ^ (uint)row[n].Sets + (uint)row[n].Row * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15 + 1;
        }

        var classes = new byte[hashes.Length];
        var firsts = new List<int>();
        for (var n = 0; n < hashes.Length; n++)
        {
            var known = firsts.FindIndex(f => hashes[f] == hashes[n] && Array.TrueForAll(rows, r => r[f] == r[n]));
            if (known < 0)
                firsts.Add(n);
            classes[n] = (byte)(known < 0 ? firsts.Count - 1 : known);
        }

        return classes;
    }

    private sealed record Joined(WalkMove[][] Rows, byte[] Classes, List<int> Sets, int Shift)
    {
        public int KeyWidth { get; } = PackedFact.WidthOf(Sets.Count);
    }
}

/// <summary>For each state before a fact and each number that its bits can be: the bits that are set, and the state after it.</summary>
internal sealed record WalkLevel(WalkMove[][] Moves, int After);

/// <summary>The bits of the mask that are now set (<see cref="WalkSets"/>), and the state after it.</summary>
internal readonly record struct WalkMove(int Sets, int Row);
