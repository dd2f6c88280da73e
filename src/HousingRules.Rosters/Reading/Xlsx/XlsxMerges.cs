using System.Collections.Immutable;
using System.Xml;

namespace HousingRules.Rosters.Reading;

/// <summary>Finds the merged cells of an xlsx sheet, which stand behind its rows.</summary>
internal static class XlsxMerges
{
    private const int Most = 1 << 21;

    public static ImmutableArray<MergedRange> Of(PackageParts parts, string sheet)
    {
        MergesTail tail;
        using (var part = parts.Open(sheet))
            tail = MergesTail.Of(part);
        return tail.IsUnsure ? OfWhole(parts, sheet)
            : tail.Bytes.IsEmpty ? []
            : OfTail(tail) ?? OfWhole(parts, sheet);
    }

    private static ImmutableArray<MergedRange> OfWhole(PackageParts parts, string sheet)
    {
        using var whole = XmlPart.Open(parts.Open(sheet));
        return Read(whole, toEnd: true);
    }

    // Null where the tail cannot be read by itself: it may use a prefix that only the sheet's beginning declares.
    private static ImmutableArray<MergedRange>? OfTail(MergesTail tail)
    {
        try
        {
            using var end = XmlPart.OpenFragment(new MemoryStream(tail.Bytes.ToArray()), tail.Prefix);
            return Read(end, toEnd: false);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ImmutableArray<MergedRange> Read(XmlReader reader, bool toEnd)
    {
        var merges = ImmutableArray.CreateBuilder<MergedRange>();
        while (XmlPart.Read(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && reader.GetAttribute("ref") is { } text)
            {
                if (!CellReference.TryRange(text, out var range) || merges.Count == Most)
                    throw new XmlException("A merged range cannot be read.");
                merges.Add(range);
            }
            else if (!toEnd && reader.Depth == 0 && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                break;
            }
        }

        return merges.ToImmutable();
    }
}
