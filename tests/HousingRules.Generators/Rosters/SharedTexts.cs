using System.Security;

namespace HousingRules.Generators.Rosters;

/// <summary>The texts of a workbook, each kept once.</summary>
public sealed class SharedTexts
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public int IndexOf(string text)
    {
        if (!_indexes.TryGetValue(text, out var index))
            _indexes[text] = index = _indexes.Count;
        return index;
    }

    public void Write(StreamWriter writer)
    {
        writer.Write(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><sst xmlns=\"{XlsxParts.Main}\" "
            + $"uniqueCount=\"{_indexes.Count}\">");
        foreach (var text in _indexes.Keys)
            writer.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
        writer.Write("</sst>");
    }
}
