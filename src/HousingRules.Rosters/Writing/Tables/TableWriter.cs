namespace HousingRules.Rosters.Writing;

/// <summary>A table of texts that is written row by row, as csv or as a workbook.</summary>
public abstract class TableWriter : IDisposable
{
    private protected TableWriter()
    {
    }

    /// <summary>Begins a table.</summary>
    /// <param name="stream">Where it goes; it stays open.</param>
    /// <param name="format"><see cref="RosterFormat.Csv"/> or <see cref="RosterFormat.Xlsx"/>.</param>
    /// <param name="name">The name of the sheet, at most 25 characters.</param>
    /// <param name="headers">The header of each column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format is no table's.</exception>
    public static TableWriter Create(Stream stream, RosterFormat format, string name, IReadOnlyList<string> headers)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(headers);
        return format switch
        {
            RosterFormat.Csv => new CsvTable(stream, headers),
            RosterFormat.Xlsx => new SheetTable(stream, name, headers),
            _ => throw new ArgumentException("A table is written as csv or xlsx.", nameof(format)),
        };
    }

    /// <summary>Appends a row.</summary>
    /// <param name="cells">Its cells.</param>
    public abstract void Append(params ReadOnlySpan<string> cells);

    /// <summary>Writes what comes last. Without it the table is not whole.</summary>
    public abstract void Complete();

    /// <summary>Frees what the table holds; the stream stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the table holds.</summary>
    /// <param name="disposing">Whether it is asked for, and not by the garbage collector.</param>
    private protected virtual void Dispose(bool disposing)
    {
    }
}
