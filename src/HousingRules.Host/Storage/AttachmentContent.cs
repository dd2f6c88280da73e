using System.Buffers.Binary;

namespace HousingRules.Host.Storage;

/// <summary>What an attachment is, told from its bytes, from their beginning to their end; what somebody says it is does not
/// count.</summary>
internal static class AttachmentContent
{
    private const int PdfTail = 1024;

    private static ReadOnlySpan<byte> EndOfPicture => [0xFF, 0xD9];

    /// <summary>What a content begins as, and whether it is complete.</summary>
    /// <param name="content">The bytes; they can be sought in.</param>
    /// <returns>The type; null when it begins as nothing that may be attached.</returns>
    public static (AttachmentType? Type, bool IsWhole) Of(Stream content)
    {
        Span<byte> start = stackalloc byte[8];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => (AttachmentType.Jpeg, IsWholeJpeg(content)),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] => (AttachmentType.Png, IsWholePng(content)),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => (AttachmentType.Pdf, IsWholePdf(content)),
            [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile.Of(content),
            _ => (null, false),
        };
    }

    // Segments that say how long they are, then the picture, then its end. Phones put more behind it.
    private static bool IsWholeJpeg(Stream content)
    {
        const byte scan = 0xDA;
        Span<byte> head = stackalloc byte[4];
        for (content.Position = 2; content.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head[0] == 0xFF;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            if (length < 2)
                return false;
            content.Position += length - 2;
            if (head[1] == scan)
                return EndsPicture(content);
        }

        return false;
    }

    private static bool EndsPicture(Stream content)
    {
        var block = new byte[1 << 16];
        for (int read, kept = 0; (read = content.Read(block, kept, block.Length - kept)) > 0; kept = 1)
        {
            var filled = kept + read;
            if (block.AsSpan(0, filled).IndexOf(EndOfPicture) >= 0)
                return true;
            // The end may lie across two blocks.
            block[0] = block[filled - 1];
        }

        return false;
    }

    // Chunks that say how long they are; the first is the header, the last the end, and nothing stands behind it.
    private static bool IsWholePng(Stream content)
    {
        const int crc = 4;
        Span<byte> head = stackalloc byte[8];
        var first = true;
        for (content.Position = 8; content.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8; first = false)
        {
            content.Position += BinaryPrimitives.ReadUInt32BigEndian(head) + crc;
            if (first && !head[4..].SequenceEqual("IHDR"u8))
                return false;
            if (head[4..].SequenceEqual("IEND"u8))
                return content.Position == content.Length;
        }

        return false;
    }

    private static bool IsWholePdf(Stream content)
    {
        content.Position = Math.Max(0, content.Length - PdfTail);
        Span<byte> tail = stackalloc byte[PdfTail];
        return tail[..content.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)].IndexOf("%%EOF"u8) >= 0;
    }
}
