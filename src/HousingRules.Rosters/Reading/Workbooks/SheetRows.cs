namespace HousingRules.Rosters.Reading;

/// <summary>The rows of a sheet from the top to the bottom. Only rows and cells that hold something are met, so the work is that of what
/// the sheet holds and not of what it could.</summary>
internal abstract class SheetRows : IDisposable
{
    /// <summary>How many rows a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>How many columns a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The row's number, counted from 0.</summary>
    public int Row { get; protected set; } = -1;

    /// <summary>Whether the row is hidden.</summary>
    public bool IsHidden { get; protected set; }

    /// <summary>Whether the sheet hides a column.</summary>
    public bool HidesColumns { get; protected set; }

    /// <summary>The row's cells, from the left to the right.</summary>
    public abstract ReadOnlySpan<SheetCell> Cells { get; }

    /// <summary>Goes to the next row that has cells.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Read();

    /// <summary>A cell's text; empty where it is a number.</summary>
    public abstract ReadOnlySpan<byte> Text(in SheetCell cell);

    public abstract void Dispose();
}
