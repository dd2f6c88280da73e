using System.Text;
using ExcelDataReader;

namespace HousingRules.Host.Tests.Results;

/// <summary>Reads a workbook back as another program would.</summary>
internal static class WorkbookFile
{
    public static List<(string Name, List<object?[]> Rows)> Sheets(string path)
    {
        // The reader asks for an old code page even where no cell uses it.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(file);
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
