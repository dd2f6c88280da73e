using System.Collections.Frozen;
using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Cells that hold something nobody can read.</summary>
internal static class CellFaults
{
    private static readonly FrozenSet<string> Errors = new[]
    {
        "#N/A", "#N/A!", "#NA", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
        "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#GETTING_DATA", "#PYTHON!", "#EXTERNAL!", "#ERROR!", "#TIMEOUT!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestError = Errors.Max(e => e.Length);

    /// <summary>What stands for a text that cannot be read where only texts are looked at.</summary>
    public const string Unreadable = "#ERROR!";

    /// <summary>Whether a kind of cell is a fault.</summary>
    public static bool Is(CellKind kind) => kind >= CellKind.Error;

    /// <summary>Whether a text is what a spreadsheet shows for an error.</summary>
    public static bool IsError(ReadOnlySpan<byte> cell) => cell.Length >= 3
        && cell[0] == (byte)'#'
        && cell.Length <= LongestError
        && Ascii.IsValid(cell)
        && Errors.Contains(Encoding.ASCII.GetString(cell));

    /// <summary>What is wrong, and what would be right.</summary>
    public static LocalizedText Words(CellKind kind) => kind switch
    {
        CellKind.NoResult => RosterSentences.NoResult,
        CellKind.NoDay => RosterSentences.NoDay,
        CellKind.Covered => RosterSentences.UnderMerged,
        CellKind.TooLong => RosterSentences.LongText,
        CellKind.Broken => RosterSentences.Damaged,
        CellKind.Twice => RosterSentences.CellTwice,
        _ => RosterSentences.ErrorValue,
    };
}
