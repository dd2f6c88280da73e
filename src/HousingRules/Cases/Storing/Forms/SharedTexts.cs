using System.Text;

namespace HousingRules.Cases;

/// <summary>Texts that come again and again.</summary>
internal sealed class SharedTexts() : Shared<string>(128)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DecoderFallbackException">They are no UTF-8.</exception>
    protected override string Make(ReadOnlySpan<byte> utf8) => Strict.GetString(utf8);
}
