using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HousingRules.Generators.Rosters;

/// <summary>Writes a roster as a county's workbook: a title over all columns, the header below it, one merged cell for each town and
/// village, every ID number as text. The parts carry no clock time, so that the same roster is the same file.</summary>
public sealed class XlsxRoster : IDisposable
{
    private const int HeaderRow = 2;
    private static readonly string[] NumberColumns = ["序号", "家庭人口", "改造年度"];
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _workbook;
    private readonly SharedTexts _texts = new();
    private readonly bool[] _isNumber = [.. RosterColumns.Headers.Select(NumberColumns.Contains)];

    private XlsxRoster(string path) => _workbook = new(File.Create(path), ZipArchiveMode.Create);

    public static void Write(Roster roster, string path)
    {
        using var workbook = new XlsxRoster(path);
        foreach (var (name, content) in XlsxParts.Fixed)
            workbook.WritePart(name, writer => writer.Write(content));
        workbook.WritePart("xl/worksheets/sheet1.xml", writer => workbook.WriteSheet(writer, roster));
        workbook.WritePart("xl/sharedStrings.xml", workbook._texts.Write);
    }

    public void Dispose() => _workbook.Dispose();

    private void WriteSheet(StreamWriter writer, Roster roster)
    {
        writer.Write(XlsxParts.SheetStart);
        WriteRow(writer, 1, ["示例县住房安全“一村一策一核查”花名册（合成数据，与任何真实的人和地方无关）"], header: true);
        WriteRow(writer, HeaderRow, [.. RosterColumns.Headers], header: true);
        var merged = new List<string> { $"A1:{Column(RosterColumns.Headers.Count - 1)}1" };
        var runs = new[] { new Run(RosterColumns.Town), new Run(RosterColumns.Village) };
        var row = HeaderRow;
        foreach (var cells in roster.Cells())
        {
            row++;
            foreach (var run in runs)
                run.Extend(row, cells, merged);
            WriteRow(writer, row, cells, header: false);
        }

        foreach (var run in runs)
            run.End(row, merged);
        writer.Write("</sheetData><mergeCells>");
        foreach (var range in merged)
            writer.Write($"<mergeCell ref=\"{range}\"/>");
        writer.Write("</mergeCells></worksheet>");
    }

    private void WriteRow(StreamWriter writer, int row, string[] cells, bool header)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
                continue;
            writer.Write(!header && _isNumber[i]
                ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Column(i)}{row}\"><v>{cells[i]}</v></c>")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{Column(i)}{row}\" s=\"{(header ? 2 : 1)}\" t=\"s\"><v>{_texts.IndexOf(cells[i])}</v></c>"));
        }

        writer.Write("</row>");
    }

    private void WritePart(string name, Action<StreamWriter> write)
    {
        var entry = _workbook.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false), 1 << 16);
        write(writer);
    }

    private static string Column(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";

    /// <summary>Equal cells of a column that follow each other: the first keeps its text, the others are merged into it.</summary>
    private sealed class Run(int column)
    {
        private string _text = "";
        private int _start;

        public void Extend(int row, string[] cells, List<string> merged)
        {
            if (cells[column] == _text)
            {
                cells[column] = "";
                return;
            }

            End(row - 1, merged);
            (_text, _start) = (cells[column], row);
        }

        public void End(int row, List<string> merged)
        {
            if (_start > 0 && row > _start)
                merged.Add(string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{_start}:{Column(column)}{row}"));
        }
    }
}
