using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>The chain of a case's entries: each hash is over the entry and the hash before it, so that no entry can be changed, left out or
/// put in without all after it.</summary>
internal static class CaseChain
{
    /// <summary>What the first entry is chained to.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of an entry.</summary>
    /// <param name="before">The hash of the entry before it.</param>
    /// <param name="id">The case's id.</param>
    /// <param name="entry">The entry.</param>
    public static byte[] Next(byte[] before, string id, CaseEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Add(hash, id);
        Add(hash, entry.Number.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.Kind.ToString());
        Add(hash, entry.Envelope.CommandId);
        Add(hash, entry.Envelope.DoneBy);
        Add(hash, entry.Envelope.RecordedBy);
        Add(hash, entry.Envelope.RecordedAs);
        Add(hash, entry.Envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        Add(hash, entry.Envelope.Note);
        Add(hash, entry.Request);
        Add(hash, entry.Content.Span);
        return hash.GetHashAndReset();
    }

    // What is not there is told from what is empty, and where one part ends cannot be mistaken.
    private static void Add(IncrementalHash hash, string? text)
    {
        if (text is null)
            Length(hash, -1);
        else
            Add(hash, Encoding.UTF8.GetBytes(text));
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Length(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Length(IncrementalHash hash, int length)
    {
        Span<byte> four = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(four, length);
        hash.AppendData(four);
    }
}
