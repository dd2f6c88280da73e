namespace HousingRules.Tests.Architecture;

/// <summary>What hangs together in circles.</summary>
internal static class Circles
{
    /// <summary>Every largest group whose members all reach each other along the arrows, in order; empty when nothing runs in a
    /// circle.</summary>
    public static string[][] Of(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.Where(a => a.From != a.To).ToLookup(a => a.From, a => a.To);
        var reached = next.ToDictionary(from => from.Key, from => Reach(from.Key, next));
        return
        [
            .. reached.Keys.Where(n => reached[n].Contains(n))
                .GroupBy(n => reached[n].Where(m => reached.TryGetValue(m, out var back) && back.Contains(n)).Min(StringComparer.Ordinal))
                .Select(group => group.Order(StringComparer.Ordinal).ToArray()),
        ];
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var to in next[at].Where(reached.Add))
                open.Push(to);
        }

        return reached;
    }
}
