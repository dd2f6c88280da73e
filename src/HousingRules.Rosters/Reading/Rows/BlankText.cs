namespace HousingRules.Rosters.Reading;

/// <summary>Tells a text that nobody sees.</summary>
internal static class BlankText
{
    // U+3000, the full-width space, is E3 80 80; U+00A0 is C2 A0; U+FEFF is EF BB BF; U+200B is E2 80 8B.
    public static bool Is(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            var length = text[0] switch
            {
                (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => 1,
                0xC2 when text.StartsWith((ReadOnlySpan<byte>)[0xC2, 0xA0]) => 2,
                0xE3 when text.StartsWith((ReadOnlySpan<byte>)[0xE3, 0x80, 0x80]) => 3,
                0xEF when text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) => 3,
                0xE2 when text.StartsWith((ReadOnlySpan<byte>)[0xE2, 0x80, 0x8B]) => 3,
                _ => 0,
            };
            if (length == 0)
                return false;
            text = text[length..];
        }

        return true;
    }
}
