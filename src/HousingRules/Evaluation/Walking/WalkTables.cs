using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>Joins the facts of a walk into fields, so that a household takes few steps, and lays all steps side by side.</summary>
internal sealed class WalkTables(ImmutableArray<PackedFact> facts, WalkLevel[] levels)
{
    private readonly List<Joined> _fields = [];

    public RuleWalk Build(ulong sets)
    {
        for (var first = 0; first < facts.Length;)
        {
            var (end, width) = (first, 0);
            while (end < facts.Length && width + facts[end].Width <= RuleWalk.FieldBits)
                width += facts[end++].Width;
            var rows = levels[first].Steps.Select((_, state) => Row(state, first, end)).ToArray();
            _fields.Add(new(rows, Classes(rows), facts[end - 1].Shift));
            first = end;
        }

        var steps = new List<WalkStep>();
        var classes = new List<byte>();
        var fields = new List<WalkField>();
        for (var i = 0; i < _fields.Count; i++)
        {
            var (field, after) = (_fields[i], i + 1 < _fields.Count ? _fields[i + 1].Classes.Max() + 1 : 0);
            var next = steps.Count + field.Rows.Length * (field.Classes.Max() + 1);
            fields.Add(new(field.Shift, field.Classes.Length - 1, classes.Count));
            classes.AddRange(field.Classes);
            var columns = Enumerable.Range(0, field.Classes.Max() + 1).Select(c => Array.IndexOf(field.Classes, (byte)c)).ToArray();
            foreach (var row in field.Rows)
                steps.AddRange(columns.Select(c => row[c] with { Row = next + row[c].Row * after }));
        }

        return new(facts, new(sets, 0), [.. fields], [.. classes], [.. steps]);
    }

    // All numbers of a field, one fact after another: the first fact's bits are the highest.
    private WalkStep[] Row(int state, int first, int end)
    {
        WalkStep[] row = [new(0, state)];
        for (var i = first; i < end; i++)
        {
            var numbers = facts[i].Codes.Length;
            var longer = new WalkStep[row.Length * numbers];
            for (var r = 0; r < row.Length; r++)
            {
                var steps = levels[i].Steps[row[r].Row];
                for (var n = 0; n < numbers; n++)
                    longer[r * numbers + n] = new(row[r].Sets | steps[n].Sets, steps[n].Row);
            }

            row = longer;
        }

        return row;
    }

    // Numbers that lead from every state to the same step are one class.
    private static byte[] Classes(WalkStep[][] rows)
    {
        var hashes = new ulong[rows[0].Length];
        foreach (var row in rows)
        {
            for (var n = 0; n < hashes.Length; n++)
                hashes[n] = (hashes[n] ^ row[n].Sets + (uint)row[n].Row * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15 + 1;
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

    private sealed record Joined(WalkStep[][] Rows, byte[] Classes, int Shift);
}

/// <summary>For each state before a fact and each number that its bits can be: the bits that are set, and the state after it.</summary>
internal sealed record WalkLevel(WalkStep[][] Steps, int After);
