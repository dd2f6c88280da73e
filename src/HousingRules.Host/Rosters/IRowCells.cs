namespace HousingRules.Host.Rosters;

/// <summary>The cells of a row as UTF-8, wherever they stand.</summary>
internal interface IRowCells
{
    int Count { get; }

    ReadOnlySpan<byte> this[int column] { get; }
}
