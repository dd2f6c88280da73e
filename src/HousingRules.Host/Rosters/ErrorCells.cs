using System.IO.Compression;
using System.Xml;

namespace HousingRules.Host.Rosters;

/// <summary>The cells of a sheet that hold an error, such as #N/A. The reader of workbooks shows them as empty, and an empty cell is an answer.</summary>
internal static class ErrorCells
{
    private const int Block = 1 << 16;

    /// <summary>Finds them.</summary>
    /// <param name="path">An xlsx file; another kind of workbook has none that can be found.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <returns>The error by row and column, both counted from 0.</returns>
    public static Dictionary<(int Row, int Column), string> Of(string path, string sheet)
    {
        using var file = File.OpenRead(path);
        if (file.ReadByte() != 'P')
            return [];
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        // Reading the sheet as XML takes long: it is done only where there is something to find.
        return Entry(zip, sheet) is { } entry && MayHold(entry) ? Find(entry) : [];
    }

    private static ZipArchiveEntry? Entry(ZipArchive zip, string sheet)
    {
        var id = Attribute(zip, "xl/workbook.xml", "sheet", "name", sheet, "id");
        var target = id is null ? null : Attribute(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", id, "Target");
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static string? Attribute(ZipArchive zip, string part, string element, string key, string value, string wanted)
    {
        if (zip.GetEntry(part) is not { } entry)
            return null;
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != element || reader.GetAttribute(key) != value)
                continue;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName == wanted)
                    return reader.Value;
            }
        }

        return null;
    }

    private static bool MayHold(ZipArchiveEntry entry)
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

    private static Dictionary<(int Row, int Column), string> Find(ZipArchiveEntry entry)
    {
        var found = new Dictionary<(int Row, int Column), string>();
        using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
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
