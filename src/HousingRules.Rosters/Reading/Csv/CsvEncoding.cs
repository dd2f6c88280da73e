using System.Buffers;
using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>How a text file is encoded.</summary>
internal sealed record CsvEncoding(Encoding? Transcode, LocalizedText Name)
{
    private const int Block = 1 << 16;

    private static readonly CsvEncoding Utf8 = new(null, new("UTF-8", "UTF-8"));
    private static readonly CsvEncoding Utf8WithMark = new(null, RosterSentences.Utf8WithMark);
    private static readonly CsvEncoding ChineseWindows = new(Gb18030(new DecoderReplacementFallback("\uFFFD")), new("GB18030", "GB18030"));

    /// <summary>Looks at a file. UTF-8 with a mark, UTF-8, then GB18030 (which holds GBK and GB2312).</summary>
    /// <exception cref="RosterException">It is none of them.</exception>
    public static CsvEncoding Of(Stream file, string name)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            var length = file.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
            var head = buffer.AsSpan(0, length);
            if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
                return Utf8WithMark;
            if (head.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
                return ChineseWindows;
            if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || LooksWide(head))
            {
                throw new RosterException(RosterSentences.IsUtf16(name));
            }

            // Only ASCII so far says nothing: look on until something does.
            while (length > 0 && System.Text.Ascii.IsValid(buffer.AsSpan(0, length)))
                length = file.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
            return IsUtf8(buffer.AsSpan(0, length)) ? Utf8
                : IsGb18030(buffer.AsSpan(0, length)) ? ChineseWindows
                : throw new RosterException(RosterSentences.OtherEncoding(name));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        // The sample may end within a character, and, past ASCII, begin within none.
        for (var cut = 0; cut < 4 && cut <= sample.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(sample[..^cut]))
                return cut == 0 || sample.Length == Block;
        }

        return false;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> sample)
    {
        var decoder = Gb18030(DecoderFallback.ExceptionFallback).GetDecoder();
        try
        {
            decoder.GetCharCount(sample, flush: sample.Length < Block);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool LooksWide(ReadOnlySpan<byte> head) => head.Length >= 16 && head.Count((byte)0) > head.Length / 4;

    private static Encoding Gb18030(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ReplacementFallback, fallback)!;
}
