using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Ids as people read them: H1, "H1 ", Ｈ１ and h1 are one.</summary>
public static class IdText
{
    /// <summary>The id as it is compared.</summary>
    /// <param name="id">The id as written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static string Key(string id)
    {
        var folded = CellText.Fold(id);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(c => !char.IsWhiteSpace(c))) : folded;
    }

    /// <summary>A hash of an id as it is compared; 0 where there is none.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty)
            return 0;
        if (IsPlain(id))
            return ByteHash.Of(id) | 1;
        var key = Key(Encoding.UTF8.GetString(id));
        return key.Length == 0 ? 0 : ByteHash.Of(Encoding.UTF8.GetBytes(key)) | 1;
    }

    // Digits, small letters and signs are already as they are compared.
    private static bool IsPlain(ReadOnlySpan<byte> id)
    {
        foreach (var b in id)
        {
            if (b is <= (byte)' ' or >= 0x7F or (>= (byte)'A' and <= (byte)'Z'))
                return false;
        }

        return true;
    }
}
