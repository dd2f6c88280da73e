using System.IO.Compression;
using System.Xml;

namespace HousingRules.Host.Storage;

/// <summary>Documents and workbooks: packages that say themselves what is in them. Those with programs in them are not taken.</summary>
internal static class OfficeFile
{
    private const string Contents = "[Content_Types].xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.";
    private const int MostEntries = 5000;
    private const int LongestContents = 1 << 20;

    /// <summary>What a package is.</summary>
    /// <returns>The type; null when it is another kind of package, or one with programs in it.</returns>
    public static (AttachmentType? Type, bool IsWhole) Of(Stream content)
    {
        try
        {
            content.Position = 0;
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            // The list of entries stands at the end: a package that was cut has none.
            if (package.Entries.Count > MostEntries || package.GetEntry(Contents) is not { Length: <= LongestContents } entry)
                return (null, true);
            return (OfTypes(Types(entry)), true);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException)
        {
            return (AttachmentType.Docx, false);
        }
    }

    private static AttachmentType? OfTypes(List<string> types)
    {
        if (types.Exists(t => t.Contains("macro", StringComparison.OrdinalIgnoreCase)
            || t.Contains("vba", StringComparison.OrdinalIgnoreCase)
            || t.Contains("activeX", StringComparison.OrdinalIgnoreCase) || t.Contains("oleObject", StringComparison.OrdinalIgnoreCase)))
            return null;
        return types.Contains(Main + "wordprocessingml.document.main+xml") ? AttachmentType.Docx
            : types.Contains(Main + "spreadsheetml.sheet.main+xml") ? AttachmentType.Xlsx
            : null;
    }

    private static List<string> Types(ZipArchiveEntry entry)
    {
        var types = new List<string>();
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestContents,
        });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
                types.Add(type);
        }

        return types;
    }
}
