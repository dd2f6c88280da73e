using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>One column of a roster.</summary>
/// <param name="Index">Its place, counted from 0.</param>
/// <param name="Header">Its header as written; empty when it has none.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Fact">What it means, when it means a fact; null otherwise.</param>
public sealed record RosterColumn(int Index, string Header, ColumnUse Use, FactColumn? Fact)
{
    /// <summary>Where it is, as a spreadsheet names it, with its header: F (原鉴定等级).</summary>
    public string ColumnName => Header.Length == 0 ? Letters(Index) : $"{Letters(Index)} ({OneLine(Header)})";

    /// <summary>A column's letters, as a spreadsheet names it.</summary>
    internal static string Letters(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : $"{Letters(index / 26 - 1)}{(char)('A' + index % 26)}";

    private static string OneLine(string header) =>
        string.Join(' ', header.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
