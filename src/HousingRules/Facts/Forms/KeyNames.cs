using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace HousingRules.Facts;

/// <summary>The keys that an object of JSON may have, or the names that a value may be, found by their bytes.</summary>
internal sealed class KeyNames
{
    private readonly byte[][] _utf8;
    private readonly byte[][] _written;
    // The places of the names of a length, in their order: few names have the same one.
    private readonly int[][] _byLength;

    public KeyNames(params IEnumerable<string> names)
    {
        Names = [.. names];
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
        _written = [.. Names.Select(Quoted)];
        var longest = _utf8.Length == 0 ? 0 : _utf8.Max(n => n.Length);
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => Places(length))];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>Each as a key that this library writes, with its colon; empty where it is written otherwise.</summary>
    public ReadOnlySpan<byte[]> Written => _written;

    /// <summary>The number of the name that the reader stands on; -1 when it is none of them.</summary>
    /// <param name="json">At a key or a text.</param>
    /// <param name="likely">Where to look first: what this library writes comes in order.</param>
    public int IndexOf(ref Utf8JsonReader json, int likely = 0)
    {
        if (!json.ValueIsEscaped && !json.HasValueSequence)
            return IndexOf(json.ValueSpan, likely);
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (json.ValueTextEquals(_utf8[i]))
                return i;
        }

        return -1;
    }

    /// <summary>The number of the name with these bytes; -1 when it is none of them.</summary>
    /// <param name="utf8">The bytes, nothing of which is escaped.</param>
    /// <param name="likely">Where to look first.</param>
    public int IndexOf(ReadOnlySpan<byte> utf8, int likely = 0)
    {
        if (likely < _utf8.Length && utf8.SequenceEqual(_utf8[likely]))
            return likely;
        foreach (var place in utf8.Length < _byLength.Length ? _byLength[utf8.Length] : [])
        {
            if (utf8.SequenceEqual(_utf8[place]))
                return place;
        }

        return -1;
    }

    private static byte[] Quoted(string name) =>
        name.All(char.IsAsciiLetterOrDigit) ? Encoding.UTF8.GetBytes($"\"{name}\":") : [];

    private int[] Places(int length) => [.. Enumerable.Range(0, _utf8.Length).Where(i => _utf8[i].Length == length)];
}
