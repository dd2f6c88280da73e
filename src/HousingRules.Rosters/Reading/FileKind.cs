using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Tells what a file is by its first bytes, and names what cannot be read for what it is.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, LocalizedText What)[] Foreign =
    [
        ("%PDF"u8.ToArray(), new("PDF", "a PDF")),
        ("Rar!"u8.ToArray(), RosterSentences.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF], RosterSentences.SevenZip),
        ([0x1F, 0x8B], RosterSentences.Gzip),
        ([0xFF, 0xD8, 0xFF], RosterSentences.Jpg),
        ([0x89, 0x50, 0x4E, 0x47], RosterSentences.Png),
        ("SQLite format 3"u8.ToArray(), RosterSentences.Sqlite),
        ("{\\rtf"u8.ToArray(), RosterSentences.Rtf),
        ("MIME-Version:"u8.ToArray(), RosterSentences.WebArchive),
        ("ID;P"u8.ToArray(), RosterSentences.Sylk),
        ([0x09, 0x00, 0x04, 0x00], RosterSentences.OldWorkbook),
        ([0x09, 0x02, 0x06, 0x00], RosterSentences.OldWorkbook),
        ([0x09, 0x04, 0x06, 0x00], RosterSentences.OldWorkbook),
    ];

    /// <summary>Looks at the beginning of a file.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="extension">Its extension in capitals, with the point.</param>
    /// <param name="foreign">What it is, when it is no roster.</param>
    public static RosterKind Of(ReadOnlySpan<byte> head, string extension, out LocalizedText? foreign)
    {
        foreign = null;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
            return RosterKind.Zip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return RosterKind.Compound;
        foreach (var (start, what) in Foreign)
        {
            if (head.StartsWith(start))
                foreign = what;
        }

        var text = Text(head);
        if (text.StartsWith('<'))
            foreign = Markup(text, extension);
        if (foreign is not null)
            return RosterKind.Foreign;
        return extension is ".JSON" or ".JSONL" or ".NDJSON" || text.StartsWith("[{", StringComparison.Ordinal)
            || text.StartsWith("{\"", StringComparison.Ordinal) ? RosterKind.Json : RosterKind.Text;
    }

    /// <summary>What a package is that is no workbook; null when it is one.</summary>
    public static LocalizedText? OfPackage(PackageParts parts)
    {
        if (parts.Has("xl/workbook.bin"))
            return RosterSentences.BinaryWorkbook;
        if (parts.Has("mimetype"))
            return parts.Beginning("mimetype").Contains("spreadsheet", StringComparison.Ordinal)
                ? RosterSentences.OpenSpreadsheet
                : RosterSentences.OpenDocument;
        if (parts.HasUnder("Index/") || parts.HasUnder("Index.zip"))
            return RosterSentences.Numbers;
        if (parts.HasUnder("word/"))
            return RosterSentences.Word;
        if (parts.HasUnder("ppt/"))
            return RosterSentences.PowerPoint;
        return parts.Has("[Content_Types].xml") || parts.HasUnder("_rels/") || parts.HasUnder("xl/")
            ? null
            : RosterSentences.Zip;
    }

    /// <summary>What an old Office file is that holds no workbook.</summary>
    public static LocalizedText OfCompound(CompoundFile file) => file.Has("WordDocument")
        ? RosterSentences.Word
        : RosterSentences.OtherOffice;

    /// <summary>What is said of what cannot be read.</summary>
    public static RosterException NotReadable(string name, LocalizedText what) => new(RosterSentences.NotReadable(name, what));

    // A csv file may begin with a tag; what calls itself a page or a workbook in its first words is one.
    private static LocalizedText? Markup(string text, string extension) =>
        text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase)
            || text.Contains("progid=\"Excel.Sheet\"", StringComparison.OrdinalIgnoreCase) ? RosterSentences.XmlSpreadsheet
        : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || text.Contains("<meta", StringComparison.OrdinalIgnoreCase)
            ? RosterSentences.WebPage
        : text.StartsWith("<?xml", StringComparison.Ordinal) ? RosterSentences.Xml
        : extension is ".CSV" or ".TXT" or ".TSV" ? null
        : RosterSentences.WebPage;

    private static string Text(ReadOnlySpan<byte> head)
    {
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        };
        return text.TrimStart();
    }
}
