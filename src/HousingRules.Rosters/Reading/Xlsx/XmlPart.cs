using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>Reads the XML of a part: no entities, nothing from elsewhere, and never deeper than a workbook is.</summary>
internal static class XmlPart
{
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>Opens a piece of a part, which begins with an element.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="prefix">The prefix that the element's name has; empty for none.</param>
    public static XmlReader OpenFragment(Stream piece, string prefix)
    {
        var names = new XmlNamespaceManager(new NameTable());
        if (prefix.Length > 0)
            names.AddNamespace(prefix, "sheet");
        var settings = Settings.Clone();
        settings.ConformanceLevel = ConformanceLevel.Fragment;
        return XmlReader.Create(piece, settings, new XmlParserContext(names.NameTable, names, "", XmlSpace.None));
    }

    /// <summary>Goes to the next node.</summary>
    public static bool Read(XmlReader reader)
    {
        if (!reader.Read())
            return false;
        return reader.Depth <= Deepest ? true : throw new XmlException("The part is deeper than any workbook.");
    }

    /// <summary>Whether an attribute says yes, in whatever spelling.</summary>
    public static bool IsTrue(string? attribute) => attribute?.Trim().ToUpperInvariant() is "1" or "TRUE" or "ON";

    /// <summary>Goes to the end of the element the reader stands at.</summary>
    public static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (Read(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
        }
    }
}
