namespace HousingRules.Rosters.Writing;

/// <summary>Begins tables in whatever format.</summary>
public static class TableFiles
{
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
}
