using System.IO.Compression;
using System.Xml;

namespace HousingRules.Host.Rosters;

/// <summary>What the reader of workbooks does not say of an xlsx file.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int Block = 1 << 16;

    // Spreadsheet programs add empty sheets to a new workbook; they are smaller than this.
    private const int EmptySheet = 2_048;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true };

    private readonly ZipArchive _zip;

    private XlsxPackage(ZipArchive zip) => _zip = zip;

    /// <summary>Opens it.</summary>
    /// <param name="path">A workbook.</param>
    /// <returns>The package, or null when the workbook is of the older kind.</returns>
    public static XlsxPackage? Open(string path)
    {
        var file = File.OpenRead(path);
        var isZip = file.ReadByte() == 'P';
        file.Position = 0;
        if (isZip)
            return new(new(file, ZipArchiveMode.Read));
        file.Dispose();
        return null;
    }

    /// <summary>The names of the visible sheets that hold something, apart from one.</summary>
    public IReadOnlyList<string> OtherSheets(string sheet)
    {
        var targets = Targets();
        return
        [
            .. Sheets().Where(
                s => s.Name != sheet
                    && s.State is null or "visible"
                    && targets.TryGetValue(s.Id, out var entry)
                    && entry.Length >= EmptySheet)
                .Select(s => s.Name),
        ];
    }

    /// <summary>The cells of a sheet that hold an error, such as #N/A. The reader of workbooks shows them as empty, and an empty cell is an
    /// answer.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <returns>The error by row and column, both counted from 0.</returns>
    public Dictionary<(int Row, int Column), string> ErrorCells(string sheet)
    {
        var id = Sheets().First(s => s.Name == sheet).Id;
        // Reading the sheet as XML takes long: it is done only where there is something to find.
        return Targets().TryGetValue(id, out var entry) && MayHoldErrors(entry) ? FindErrors(entry) : [];
    }

    public void Dispose() => _zip.Dispose();

    private List<(string Name, string Id, string? State)> Sheets()
    {
        var sheets = new List<(string, string, string?)>();
        using var reader = XmlReader.Create(_zip.GetEntry("xl/workbook.xml")!.Open(), Settings);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                sheets.Add((reader.GetAttribute("name")!, Relation(reader), reader.GetAttribute("state")));
        }

        return sheets;
    }

    private Dictionary<string, ZipArchiveEntry> Targets()
    {
        var targets = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(_zip.GetEntry("xl/_rels/workbook.xml.rels")!.Open(), Settings);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                continue;
            var target = reader.GetAttribute("Target")!;
            if (_zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}") is { } entry)
                targets[reader.GetAttribute("Id")!] = entry;
        }

        return targets;
    }

    // The attribute's namespace differs between the two editions of the format; its local name does not.
    private static string Relation(XmlReader sheet)
    {
        for (var i = 0; i < sheet.AttributeCount; i++)
        {
            sheet.MoveToAttribute(i);
            if (sheet.LocalName != "id")
                continue;
            var id = sheet.Value;
            sheet.MoveToElement();
            return id;
        }

        sheet.MoveToElement();
        return "";
    }

    private static bool MayHoldErrors(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var mark = "t=\"e\""u8;
        var buffer = new byte[Block + mark.Length];
        var kept = 0;
        while (stream.Read(buffer, kept, Block) is > 0 and var read)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(mark) >= 0)
                return true;
            kept = Math.Min(mark.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static Dictionary<(int Row, int Column), string> FindErrors(ZipArchiveEntry entry)
    {
        var found = new Dictionary<(int Row, int Column), string>();
        using var reader = XmlReader.Create(entry.Open(), Settings);
        var (row, column) = (-1, -1);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), out var number) ? number - 1 : row + 1;
                column = -1;
            }
            else if (reader.LocalName == "c")
            {
                column = reader.GetAttribute("r") is { } place ? Column(place) : column + 1;
                if (reader.GetAttribute("t") == "e")
                    found[(row, column)] = Value(reader);
            }
        }

        return found;
    }

    private static string Value(XmlReader reader)
    {
        using var cell = reader.ReadSubtree();
        return cell.ReadToDescendant("v", reader.NamespaceURI) ? cell.ReadElementContentAsString() : "#ERROR";
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper))
            column = column * 26 + letter - 'A' + 1;
        return column - 1;
    }
}
