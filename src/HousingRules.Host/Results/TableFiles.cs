using HousingRules.Host.Writing;

namespace HousingRules.Host.Results;

/// <summary>Which table a format asks for.</summary>
internal static class TableFiles
{
    /// <summary>Begins a table.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="format"><see cref="OutputFormat.Csv"/> or <see cref="OutputFormat.Xlsx"/>.</param>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="headers">The header of each column.</param>
    public static TableFile Create(WholeFile file, OutputFormat format, string name, IReadOnlyList<string> headers) =>
        format == OutputFormat.Xlsx ? new SheetTable(file, name, headers) : new CsvTable(file.Stream, headers);
}
