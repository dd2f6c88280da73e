using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace HousingRules.Cases;

/// <summary>The tokens of a JSON text that is in memory as a whole: the same as <see cref="Utf8JsonReader"/> reads, as a law of the tests
/// says, and refused at the same ones. That reader also reads pieces and counts lines, which took longer than the rest of putting a case
/// together.</summary>
internal ref struct JsonTokens(ReadOnlySpan<byte> utf8)
{
    private const int Deepest = 64;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _depth;
    // For each depth, of which there are no more than bits, whether it is an object; the lowest bit is the innermost.
    private ulong _objects;
    private int _value;
    private int _valueEnd;

    /// <summary>What was read last.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Its first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; for a key behind its colon.</summary>
    public int End { get; private set; }

    /// <summary>A key, text or number as it is written, without quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Value => _utf8[_value.._valueEnd];

    /// <summary>Whether something in a key or text is escaped.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The next token, if it is a key of these bytes, with nothing between it and what stands before.</summary>
    /// <param name="written">The key as it is written, with its colon; empty for none.</param>
    public bool TryKey(ReadOnlySpan<byte> written)
    {
        var at = End;
        if (Type != JsonTokenType.StartObject)
        {
            if (at >= _utf8.Length || _utf8[at] != ',' || Type == JsonTokenType.PropertyName || _depth == 0 || (_objects & 1) == 0)
                return false;
            at++;
        }

        if (written.IsEmpty || !_utf8[at..].StartsWith(written))
            return false;
        (Type, Start, End) = (JsonTokenType.PropertyName, at, at + written.Length);
        (_value, _valueEnd, IsEscaped) = (at + 1, End - 2, false);
        return true;
    }

    /// <summary>The next token.</summary>
    public TokenRead Read()
    {
        var at = Space(End);
        if (at >= _utf8.Length)
            return Type is JsonTokenType.None or JsonTokenType.PropertyName || _depth > 0 ? TokenRead.Broken : TokenRead.Over;
        var sign = _utf8[at];
        // What comes most, first.
        if (Type == JsonTokenType.PropertyName)
            return ReadValue(at, sign);
        if (Type == JsonTokenType.StartObject)
            return sign == '"' ? ReadKey(at) : sign == '}' ? Close(at, JsonTokenType.EndObject) : TokenRead.Broken;
        if (Type == JsonTokenType.StartArray)
            return sign == ']' ? Close(at, JsonTokenType.EndArray) : ReadValue(at, sign);
        if (Type == JsonTokenType.None)
            return ReadValue(at, sign);
        if (_depth == 0)
            return TokenRead.Broken;
        var inObject = (_objects & 1) != 0;
        if (sign != ',')
            return sign != (inObject ? '}' : ']') ? TokenRead.Broken
                : Close(at, inObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);
        at = Space(at + 1);
        if (at >= _utf8.Length)
            return TokenRead.Broken;
        sign = _utf8[at];
        return !inObject ? ReadValue(at, sign) : sign == '"' ? ReadKey(at) : TokenRead.Broken;
    }

    /// <summary>Goes to the end of the object or list that begins here.</summary>
    /// <returns>Whether it is one.</returns>
    public bool Skip()
    {
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return true;
        for (var depth = _depth - 1; _depth > depth;)
        {
            if (Read() != TokenRead.One)
                return false;
        }

        return true;
    }

    /// <summary>The framework's reader on this token, for what is seldom there.</summary>
    public readonly Utf8JsonReader Reader()
    {
        var reader = new Utf8JsonReader(_utf8[Start..]);
        reader.Read();
        return reader;
    }

    /// <summary>Goes on behind the value that the framework's reader has read.</summary>
    public void GoOn(in Utf8JsonReader behind)
    {
        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Leave();
        End = Start + (int)behind.BytesConsumed;
        Type = behind.TokenType;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Space(int at) => at < _utf8.Length && _utf8[at] > ' ' ? at : SpaceSlowly(at);

    private readonly int SpaceSlowly(int at)
    {
        while (at < _utf8.Length && _utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }

    private TokenRead ReadValue(int at, byte sign)
    {
        if (sign == '"')
            return ReadText(at) ? Is(JsonTokenType.String, at, _valueEnd + 1) : TokenRead.Broken;
        return sign switch
        {
            (byte)'{' => Open(at, JsonTokenType.StartObject),
            (byte)'[' => Open(at, JsonTokenType.StartArray),
            (byte)'t' => Literal(at, "true"u8, JsonTokenType.True),
            (byte)'f' => Literal(at, "false"u8, JsonTokenType.False),
            (byte)'n' => Literal(at, "null"u8, JsonTokenType.Null),
            _ => ReadNumber(at),
        };
    }

    private TokenRead ReadKey(int at)
    {
        if (!ReadText(at))
            return TokenRead.Broken;
        var colon = Space(_valueEnd + 1);
        return colon < _utf8.Length && _utf8[colon] == ':' ? Is(JsonTokenType.PropertyName, at, colon + 1) : TokenRead.Broken;
    }

    // Up to the closing quotation mark; what stands between is looked through for nothing but its signs.
    private bool ReadText(int at)
    {
        IsEscaped = false;
        var end = Special(at + 1);
        if (end >= _utf8.Length || _utf8[end] != '"')
            return ReadEscaped(at, end);
        (_value, _valueEnd) = (at + 1, end);
        return true;
    }

    private bool ReadEscaped(int at, int end)
    {
        IsEscaped = true;
        for (; end < _utf8.Length; end = Special(end + 1))
        {
            if (_utf8[end] == '"')
            {
                (_value, _valueEnd) = (at + 1, end);
                return true;
            }

            if (_utf8[end] != '\\' || !IsEscape(ref end))
                return false;
        }

        return false;
    }

    // The next quotation mark, reverse stroke or control sign.
    private readonly int Special(int at)
    {
        ref var first = ref MemoryMarshal.GetReference(_utf8);
        for (; at + Vector128<byte>.Count <= _utf8.Length; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
            var found = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (found.ExtractMostSignificantBits() is not 0 and var signs)
                return at + BitOperations.TrailingZeroCount(signs);
        }

        while (at < _utf8.Length && _utf8[at] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
            at++;
        return at;
    }

    // Stands on the reverse stroke; goes to the last sign of what it begins.
    private readonly bool IsEscape(ref int at)
    {
        if (++at >= _utf8.Length)
            return false;
        if (_utf8[at] != 'u')
            return "\"\\/bfnrt"u8.Contains(_utf8[at]);
        for (var end = at + 4; at < end;)
        {
            if (++at >= _utf8.Length || !char.IsAsciiHexDigit((char)_utf8[at]))
                return false;
        }

        return true;
    }

    private TokenRead ReadNumber(int at)
    {
        var i = _utf8[at] == '-' ? at + 1 : at;
        var whole = Digits(i);
        if (whole == i || (whole > i + 1 && _utf8[i] == '0'))
            return TokenRead.Broken;
        i = whole;
        if (i < _utf8.Length && _utf8[i] == '.')
        {
            var part = Digits(i + 1);
            if (part == i + 1)
                return TokenRead.Broken;
            i = part;
        }

        if (i < _utf8.Length && _utf8[i] is (byte)'e' or (byte)'E')
        {
            var power = i + 1 < _utf8.Length && _utf8[i + 1] is (byte)'+' or (byte)'-' ? i + 2 : i + 1;
            i = Digits(power);
            if (i == power)
                return TokenRead.Broken;
        }

        if (i < _utf8.Length ? !",}] \n\r\t/"u8.Contains(_utf8[i]) : _depth > 0)
            return TokenRead.Broken;
        (_value, _valueEnd) = (at, i);
        return Is(JsonTokenType.Number, at, i);
    }

    private readonly int Digits(int at)
    {
        while (at < _utf8.Length && char.IsAsciiDigit((char)_utf8[at]))
            at++;
        return at;
    }

    private TokenRead Literal(int at, ReadOnlySpan<byte> literal, JsonTokenType type) =>
        _utf8[at..].StartsWith(literal) ? Is(type, at, at + literal.Length) : TokenRead.Broken;

    private TokenRead Open(int at, JsonTokenType type)
    {
        if (_depth == Deepest)
            return TokenRead.Broken;
        _depth++;
        _objects = (_objects << 1) | (type == JsonTokenType.StartObject ? 1UL : 0);
        return Is(type, at, at + 1);
    }

    private TokenRead Close(int at, JsonTokenType type)
    {
        Leave();
        return Is(type, at, at + 1);
    }

    private void Leave()
    {
        _depth--;
        _objects >>= 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TokenRead Is(JsonTokenType type, int start, int end)
    {
        (Type, Start, End) = (type, start, end);
        return TokenRead.One;
    }
}

/// <summary>What came of reading a token.</summary>
internal enum TokenRead
{
    /// <summary>There is one.</summary>
    One,

    /// <summary>There is none any more, and the text is whole.</summary>
    Over,

    /// <summary>What comes is no JSON.</summary>
    Broken,
}
