using System.Collections.Immutable;

namespace HousingRules.Rosters.Reading;

/// <summary>A workbook of whatever format.</summary>
internal abstract class SheetBook : IDisposable
{
    /// <summary>Its sheets, in their order.</summary>
    public abstract ImmutableArray<SheetName> Sheets { get; }

    /// <summary>How many days its numbers of days are short of those counted from 1899-12-30: 1,462 where it counts from 1904.</summary>
    public int DayShift { get; protected init; }

    /// <summary>How much of the sheet opened last is read, between 0 and 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Opens a sheet; the one opened before is closed.</summary>
    /// <param name="sheet">Its place among the sheets.</param>
    public abstract SheetRows Open(int sheet);

    /// <summary>The cells of a sheet that are merged over others.</summary>
    public abstract ImmutableArray<MergedRange> Merges(int sheet);

    public abstract void Dispose();
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
internal sealed record SheetName(string Name, bool IsHidden);

/// <summary>A cell that is merged over others: first and last row and column, counted from 0.</summary>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
