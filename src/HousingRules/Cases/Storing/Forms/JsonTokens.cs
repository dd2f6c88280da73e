using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HousingRules.Cases;

/// <summary>The tokens of a JSON text that is in memory as a whole: the same as <see cref="Utf8JsonReader"/> reads, as a law of the tests
/// says, and broken where it breaks. That reader also reads pieces and counts lines, and with it a quarter of the time in which a file of
/// cases is put together went into tokens.</summary>
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

    /// <summary>What is written between two places.</summary>
    public readonly ReadOnlySpan<byte> Between(int start, int end) => _utf8[start..end];

    /// <summary>Whether something in a key or text is escaped.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The next token, if it is one of some keys, with nothing between it and what stands before.</summary>
    /// <param name="written">The keys as they are written, with their colons; those that are empty are none.</param>
    /// <param name="from">Which is looked at first.</param>
    /// <param name="end">Which is not looked at any more.</param>
    /// <returns>Which it is; -1 when it is none of them, and nothing was read.</returns>
    public int TryKeys(ReadOnlySpan<byte[]> written, int from, int end)
    {
        var at = End;
        if (Type != JsonTokenType.StartObject)
        {
            if (at >= _utf8.Length || _utf8[at] != ',' || Type == JsonTokenType.PropertyName || _depth == 0 || (_objects & 1) == 0)
                return -1;
            at++;
        }

        var rest = _utf8[at..];
        for (var i = from; i < end && rest.Length > 1; i++)
        {
            var key = written[i];
            if (key.Length <= 1 || key[1] != rest[1] || !rest.StartsWith(key))
                continue;
            (Type, Start, End) = (JsonTokenType.PropertyName, at, at + key.Length);
            (_value, _valueEnd, IsEscaped) = (at + 1, End - 2, false);
            return i;
        }

        return -1;
    }

    /// <summary>The next token.</summary>
    public TokenRead Read()
    {
        var at = JsonSigns.Space(_utf8, End);
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
        at = JsonSigns.Space(_utf8, at + 1);
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
        var colon = JsonSigns.Space(_utf8, _valueEnd + 1);
        return colon < _utf8.Length && _utf8[colon] == ':' ? Is(JsonTokenType.PropertyName, at, colon + 1) : TokenRead.Broken;
    }

    // Up to the closing quotation mark; what stands between is looked through for nothing but its signs.
    private bool ReadText(int at)
    {
        IsEscaped = false;
        var end = JsonSigns.Special(_utf8, at + 1);
        if (end >= _utf8.Length || _utf8[end] != '"')
            return ReadEscaped(at, end);
        (_value, _valueEnd) = (at + 1, end);
        return true;
    }

    private bool ReadEscaped(int at, int end)
    {
        IsEscaped = true;
        for (; end < _utf8.Length; end = JsonSigns.Special(_utf8, end + 1))
        {
            if (_utf8[end] == '"')
            {
                (_value, _valueEnd) = (at + 1, end);
                return true;
            }

            if (_utf8[end] != '\\' || !JsonSigns.IsEscape(_utf8, ref end))
                return false;
        }

        return false;
    }

    private TokenRead ReadNumber(int at)
    {
        var end = JsonSigns.NumberEnd(_utf8, at);
        // A number is over where something follows that ends it.
        if (end < 0 || (end < _utf8.Length ? !",}] \n\r\t/"u8.Contains(_utf8[end]) : _depth > 0))
            return TokenRead.Broken;
        (_value, _valueEnd) = (at, end);
        return Is(JsonTokenType.Number, at, end);
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
