using System.Globalization;
using System.Security.Cryptography;
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
        hash.Add(id);
        hash.Add(entry.Number);
        hash.Add(entry.Kind.ToString());
        hash.Add(entry.Envelope.CommandId);
        hash.Add(entry.Envelope.DoneBy);
        hash.Add(entry.Envelope.RecordedBy);
        hash.Add(entry.Envelope.RecordedAs);
        hash.Add(entry.Envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        hash.Add(entry.Envelope.Note);
        hash.Add(entry.Request);
        hash.Add(entry.Content.Span);
        return hash.GetHashAndReset();
    }
}
