using CsvHelper;

namespace HousingRules.Generators.Rosters;

/// <summary>Writes a roster as a spreadsheet program saves it: UTF-8 with a byte order mark, so that it opens readably.</summary>
public static class CsvRoster
{
    public static void Write(Roster roster, string path)
    {
        using var csv = CsvWriter.ToFile(path, CsvWriterOptions.Default with { WriteByteOrderMark = true, NewLine = "\n" });
        csv.WriteRecord([.. RosterColumns.Headers]);
        foreach (var cells in roster.Cells())
            csv.WriteRecord(cells);
    }
}
