namespace HousingRules.Cases;

/// <summary>The curves between boxes: each leaves at its row and arrives at an edge, beside the others that arrive there.</summary>
internal static class Curves
{
    private const int Bend = 50;
    private const int LongestBend = 160;

    // What leads to one state from more states than these would hide everything else; the rows say it all the same.
    private const int ManyStates = 6;

    public static IEnumerable<Curve> Between(IReadOnlyList<StateCard> cards)
    {
        var byState = cards.ToDictionary(c => c.State);
        var all = cards.SelectMany(
            from => from.Rows.Where(r => !r.Arrow.IsLoop).Select(row => (From: from, Row: row, To: byState[row.Arrow.To]))).ToList();
        var many = all.CountBy(a => (a.To, Events(a.Row))).ToDictionary();
        foreach (var arriving in all.GroupBy(a => (a.To, Side: SideOf(a.From, a.To))))
        {
            var number = 0;
            var count = arriving.Count();
            foreach (var (from, row, to) in arriving)
                yield return new(
                    from,
                    row.Arrow,
                    Kind(from, row.Arrow, to),
                    Path(from, row, to, arriving.Key.Side, (double)++number / (count + 1)),
                    many[(to, Events(row))] > ManyStates);
        }
    }

    private static string Events(CardRow row) => string.Join(' ', row.Arrow.Events);

    private static Side SideOf(StateCard from, StateCard to) =>
        from.Y < to.Y ? Side.Top : from.Y > to.Y ? Side.Bottom : from.X < to.X ? Side.Left : Side.Right;

    private static string Kind(StateCard from, ProcedureArrow arrow, StateCard to) =>
        arrow.IsSetBack ? "back" : SideOf(from, to) is Side.Top or Side.Left ? "on" : "again";

    private static string Path(StateCard from, CardRow row, StateCard to, Side side, double share)
    {
        // What goes down leaves to the right and what goes up to the left, where the boxes stand below each other.
        var toTheRight = to.X > from.X || (to.X == from.X && side == Side.Top);
        var x = from.X + (toTheRight ? StateCard.Width : 0);
        var y = row.Y + StateCard.LineHeight / 2;
        (double X, double Y) end = side switch
        {
            Side.Top => (to.X + share * StateCard.Width, (double)to.Y),
            Side.Bottom => (to.X + share * StateCard.Width, (double)(to.Y + to.Height)),
            Side.Left => ((double)to.X, to.Y + share * to.Height),
            _ => ((double)(to.X + StateCard.Width), to.Y + share * to.Height),
        };
        var bend = Math.Min(LongestBend, Math.Max(Bend, Math.Abs(end.Y - y) / 2));
        (double X, double Y) via = side switch
        {
            Side.Top => (end.X, end.Y - bend),
            Side.Bottom => (end.X, end.Y + bend),
            Side.Left => (end.X - Bend, end.Y),
            _ => (end.X + Bend, end.Y),
        };
        return FormattableString.Invariant(
            $"M{x} {y}C{x + (toTheRight ? Bend : -Bend)} {y} {via.X:0.#} {via.Y:0.#} {end.X:0.#} {end.Y:0.#}");
    }

    private enum Side
    {
        Top,
        Bottom,
        Left,
        Right,
    }
}

/// <summary>A curve.</summary>
/// <param name="From">The box it leaves.</param>
/// <param name="Arrow">What it stands for.</param>
/// <param name="Kind">How it is drawn: it goes on, goes again where the case has been, or sets back.</param>
/// <param name="Path">Its course, as SVG writes it.</param>
/// <param name="IsFaint">Whether so many states have one like it that it only shows when it is looked for.</param>
internal sealed record Curve(StateCard From, ProcedureArrow Arrow, string Kind, string Path, bool IsFaint);
