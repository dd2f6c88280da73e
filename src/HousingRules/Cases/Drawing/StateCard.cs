using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A state's box: its name, who must act, and a row for each arrow that leaves it, so that no label lies upon another.</summary>
internal sealed class StateCard
{
    public const int Width = 330;
    public const int LineHeight = 18;
    public const int Padding = 12;
    public const int FontSize = 13;

    private const int Title = 24;

    public StateCard(ProcedureState state, ImmutableArray<ProcedureArrow> arrows, Language language, int x, int y)
    {
        (State, X, Y) = (state, x, y);
        Owners = Wrapped.Lines(
            string.Join(language == Language.Chinese ? "、" : ", ", state.Owners.Select(a => a.Label[language])),
            Width - Padding * 2,
            FontSize - 1);
        var top = y + Padding + Title + Owners.Length * LineHeight;
        var rows = ImmutableArray.CreateBuilder<CardRow>();
        foreach (var arrow in arrows.Where(a => a.From == state))
        {
            var row = new CardRow(arrow, Wrapped.Lines(Words(arrow, language), Width - Padding * 2, FontSize), top);
            rows.Add(row);
            top += row.Lines.Length * LineHeight;
        }

        Rows = rows.DrainToImmutable();
        Height = top + Padding - y;
    }

    public ProcedureState State { get; }

    public int X { get; }

    public int Y { get; }

    public int Height { get; }

    public ImmutableArray<string> Owners { get; }

    public ImmutableArray<CardRow> Rows { get; }

    private static string Words(ProcedureArrow arrow, Language language) => arrow.IsLoop
        ? $"{(arrow.IsSetBack ? "↶" : "↻")} {ProcedureText.Label(arrow, language)}"
        : $"{(arrow.IsSetBack ? "↶" : "→")} "
            + $"{arrow.To.Label[language]}{(language == Language.Chinese ? "：" : ": ")}{ProcedureText.Label(arrow, language)}";
}

/// <summary>An arrow's row in the box it leaves.</summary>
/// <param name="Arrow">The arrow.</param>
/// <param name="Lines">Its words.</param>
/// <param name="Y">The upper edge of its first line.</param>
internal sealed record CardRow(ProcedureArrow Arrow, ImmutableArray<string> Lines, int Y);
