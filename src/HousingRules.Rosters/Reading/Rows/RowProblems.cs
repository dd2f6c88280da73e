using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>What can be wrong with a row as a whole.</summary>
internal static class RowProblems
{
    /// <summary>What is wrong with a row of that kind; null where nothing is.</summary>
    public static LocalizedText? Of(RowKind kind) => kind switch
    {
        RowKind.Nameless => Nameless,
        RowKind.Misplaced => Misplaced,
        _ => null,
    };

    /// <summary>It has no id where there is a column for it, and says nothing by which it could be left out.</summary>
    public static LocalizedText Nameless { get; } = RosterSentences.NamelessRow;

    /// <summary>It belongs to another table.</summary>
    public static LocalizedText Misplaced { get; } = RosterSentences.MisplacedRow;

    /// <summary>Something stands where there is no header.</summary>
    public static LocalizedText Outside { get; } = RosterSentences.BeyondTheHeader;
}
