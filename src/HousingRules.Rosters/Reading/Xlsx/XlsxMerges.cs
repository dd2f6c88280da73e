using System.Collections.Immutable;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>Finds the merged cells of an xlsx sheet, which stand behind its rows.</summary>
internal static class XlsxMerges
{
    private const int Most = 1 << 21;
    private const int Block = 1 << 16;

    public static ImmutableArray<MergedRange> Of(PackageParts parts, string sheet)
    {
        // Reading the sheet as XML takes long: it is done only where there is something to find.
        using (var part = parts.Open(sheet))
        {
            if (!Mentions(part))
                return [];
        }

        var merges = ImmutableArray.CreateBuilder<MergedRange>();
        using var reader = XmlPart.Open(parts.Open(sheet));
        while (XmlPart.Read(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && reader.GetAttribute("ref") is { } text)
            {
                if (!CellReference.TryRange(text, out var range) || merges.Count == Most)
                    throw new XmlException("A merged range cannot be read.");
                merges.Add(range);
            }
        }

        return merges.ToImmutable();
    }

    // The name stands in every UTF-8 sheet that has merged cells; of other encodings nothing is said here.
    private static bool Mentions(Stream part)
    {
        var mark = "mergeCell"u8;
        var buffer = new byte[Block + mark.Length];
        var (kept, isFirst) = (0, true);
        while (part.Read(buffer, kept, Block) is > 0 and var read)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf(mark) >= 0 || (isFirst && IsOtherEncoding(seen)))
                return true;
            isFirst = false;
            kept = Math.Min(mark.Length - 1, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static bool IsOtherEncoding(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        if (start.Length < 2 || start[0] != (byte)'<' || start[1] == 0)
            return true;
        var end = start.IndexOf((byte)'>');
        var declaration = System.Text.Encoding.ASCII.GetString(end < 0 ? start[..Math.Min(200, start.Length)] : start[..end]);
        return declaration.StartsWith("<?xml", StringComparison.Ordinal)
            && declaration.Contains("encoding", StringComparison.Ordinal)
            && !declaration.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
            && !declaration.Contains("ascii", StringComparison.OrdinalIgnoreCase);
    }
}
