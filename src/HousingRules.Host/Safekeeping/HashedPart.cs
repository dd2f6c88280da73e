using System.Security.Cryptography;

namespace HousingRules.Host.Safekeeping;

/// <summary>Writes a part, counts its bytes and hashes them.</summary>
internal sealed class HashedPart(Stream target) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        _hash.AppendData(bytes);
        Bytes += bytes.Length;
    }

    public BackupPart Part(string name, long rows) => new(name, rows, Bytes, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    public void Dispose() => _hash.Dispose();
}
