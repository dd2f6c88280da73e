using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HousingRules.Host.Tests.Storage;

/// <summary>The smallest files of each type.</summary>
internal static class AttachmentBytes
{
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDA, 0, 3, 9, 17, 42, 0xFF, 0xD9];

    public static byte[] Png { get; } =
    [
        0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []),
    ];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    public static byte[] Docx { get; } = Office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static byte[] Xlsx { get; } = Office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    /// <summary>A package whose list of contents names types.</summary>
    public static byte[] Office(params string[] types)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
            writer.Write($"<Types>{string.Concat(types.Select(t => $"<Override PartName=\"/a\" ContentType=\"{t}\"/>"))}</Types>");
        return stream.ToArray();
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }
}
