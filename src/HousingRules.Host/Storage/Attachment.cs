using System.Security.Cryptography;

namespace HousingRules.Host.Storage;

/// <summary>Something that belongs to a case: a photograph, a scan, a document.</summary>
internal sealed class Attachment
{
    public const string Columns =
        "a.id as Id, a.case_id as CaseId, a.hash as Hash, a.name as Name, a.type as Type, a.size as Size, a.added_by as AddedBy, "
        + "a.added_at as AddedAt, a.added_day as AddedDay, a.seal as Seal";

    public required string Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>The SHA-256 of its bytes, by which they are found.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is called: a cleaned name, with the extension of its type.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, told from its bytes: a media type.</summary>
    public required string Type { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }

    /// <summary>The id of the person who added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>When it was added.</summary>
    public required string AddedAt { get; init; }

    /// <summary>The day on which it was added, in UTC.</summary>
    public required string AddedDay { get; init; }

    /// <summary>The hash over all of it.</summary>
    public byte[] Seal { get; init; } = [];

    /// <summary>The hash over all of it, worked out anew.</summary>
    public byte[] NewSeal()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.Add(Id);
        hash.Add(CaseId);
        hash.Add(Hash);
        hash.Add(Name);
        hash.Add(Type);
        hash.Add(Size);
        hash.Add(AddedBy);
        hash.Add(AddedAt);
        hash.Add(AddedDay);
        return hash.GetHashAndReset();
    }
}
