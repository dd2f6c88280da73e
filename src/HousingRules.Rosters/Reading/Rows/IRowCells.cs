namespace HousingRules.Rosters.Reading;

/// <summary>The cells of a row as UTF-8, wherever they stand.</summary>
internal interface IRowCells
{
    int Count { get; }

    ReadOnlySpan<byte> this[int column] { get; }

    /// <summary>Whether the row's own cell holds something; what is only merged over it does not count.</summary>
    bool IsFilled(int column);
}
