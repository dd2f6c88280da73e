using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HousingRules.Host.Storage;

/// <summary>Parts that are hashed one after another: what is not there is told from what is empty, and where one part ends cannot be
/// mistaken.</summary>
internal static class HashedParts
{
    public static void Add(this IncrementalHash hash, string? text)
    {
        if (text is null)
            hash.Length(-1);
        else
            hash.Add(Encoding.UTF8.GetBytes(text));
    }

    public static void Add(this IncrementalHash hash, long number) => hash.Add(number.ToString(CultureInfo.InvariantCulture));

    public static void Add(this IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.Length(bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Length(this IncrementalHash hash, int length)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(four, length);
        hash.AppendData(four);
    }
}
