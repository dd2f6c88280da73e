namespace HousingRules.Cases;

/// <summary>Households are alike when their codes are. Many are looked up for every event of a case, so the hash is of plain
/// multiplications, and nobody from outside chooses the codes.</summary>
internal sealed class SameCodes : IEqualityComparer<long[]>
#if NET9_0_OR_GREATER
    , IAlternateEqualityComparer<ReadOnlySpan<long>, long[]>
#endif
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(long[] obj) => Hash(obj);

#if NET9_0_OR_GREATER
    public long[] Create(ReadOnlySpan<long> alternate) => [.. alternate];

    public bool Equals(ReadOnlySpan<long> alternate, long[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<long> alternate) => Hash(alternate);
#endif

    private static int Hash(ReadOnlySpan<long> codes)
    {
        var hash = 0UL;
        foreach (var code in codes)
            hash = (ulong.RotateLeft(hash, 5) ^ (ulong)code) * Odd;
        return (int)(hash >> 32);
    }
}
