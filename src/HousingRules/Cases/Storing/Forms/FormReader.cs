using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Reads a form token by token and knows where it is. A county has millions of events: nothing is allocated but what is
/// kept.</summary>
internal ref struct FormReader
{
    private const int MostLeftOut = 12;
    private const int LongestHashed = 256;

    private JsonTokens _json;
    private FormPlace _place;

    public FormReader(ReadOnlySpan<byte> utf8)
    {
        _json = new(utf8);
        Key = "";
    }

    /// <summary>The key whose value is being read.</summary>
    public string Key { get; set; }

    public readonly JsonTokenType Token => _json.Type;

    /// <summary>Where what is being read begins.</summary>
    public readonly int Start => _json.Start;

    /// <summary>Where what was read ends.</summary>
    public readonly int End => _json.End;

    /// <summary>The next token.</summary>
    /// <exception cref="CaseFormException">There is none, or it is no JSON.</exception>
    public void Next()
    {
        if (_json.Read() != TokenRead.One)
            Fail(CaseSentences.NoJson);
    }

    /// <summary>Nothing may follow.</summary>
    public void Finish()
    {
        if (_json.Read() != TokenRead.Over)
            Fail(CaseSentences.NoJson);
    }

    /// <summary>Whether the reader stands on a key or a text of these bytes.</summary>
    public readonly bool IsKey(ReadOnlySpan<byte> utf8) =>
        _json.IsEscaped ? _json.Reader().ValueTextEquals(utf8) : _json.Value.SequenceEqual(utf8);

    /// <summary>Reads on below the key, or below one item of its list; <see cref="Leave"/> comes back.</summary>
    public void Enter(string key, int number = -1)
    {
        _place.Enter(key, number);
        Key = "";
    }

    /// <summary>Comes back from below a key.</summary>
    public void Leave() => Key = _place.Leave();

    public void BeginObject()
    {
        if (_json.Type != JsonTokenType.StartObject)
            Fail(CaseSentences.NoObject);
    }

    public void BeginList()
    {
        if (_json.Type != JsonTokenType.StartArray)
            Fail(CaseSentences.NoList);
    }

    /// <summary>The next key of the object; its value is read next.</summary>
    /// <returns>The key's number among the known ones; -1 at the object's end.</returns>
    /// <exception cref="CaseFormException">The key is unknown, or stands twice.</exception>
    public int NextKey(KeyNames keys, ref SeenKeys seen)
    {
        var number = LikelyKey(keys, seen.Next);
        if (number < 0 && (number = OtherKey(keys, seen.Next)) < 0)
            return -1;
        Key = keys.Names[number];
        if (!seen.Add(number))
            Fail(CaseSentences.Twice);
        Next();
        return number;
    }

    /// <summary>The next item of the list.</summary>
    /// <returns>Whether there is one.</returns>
    public bool NextItem()
    {
        Next();
        return _json.Type != JsonTokenType.EndArray;
    }

    public void Skip()
    {
        if (!_json.Skip())
            Fail(CaseSentences.NoJson);
    }

    public string Text()
    {
        if (_json.Type != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        return TextOf() ?? throw Failure(Key, CaseSentences.NoText);
    }

    /// <summary>A text that comes again and again.</summary>
    public string Text(Shared<string> texts)
    {
        if (_json.Type != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        if (_json.IsEscaped)
            return Text();
        try
        {
            return texts.Of(_json.Value);
        }
        catch (DecoderFallbackException)
        {
            throw Failure(Key, CaseSentences.NoText);
        }
    }

    public string? TextOrNull(Shared<string> texts) => _json.Type == JsonTokenType.Null ? null : Text(texts);

    /// <summary>The hash of a text, as a string of it has it.</summary>
    public int TextHash()
    {
        if (_json.Type != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        var utf8 = _json.Value;
        if (_json.IsEscaped || utf8.Length > LongestHashed)
            return string.GetHashCode(Text());
        Span<char> text = stackalloc char[utf8.Length];
        return Utf8.ToUtf16(utf8, text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? string.GetHashCode(text[..length])
            : throw Failure(Key, CaseSentences.NoText);
    }

    /// <summary>It must be a text, which is not wanted.</summary>
    public void CheckText()
    {
        if (_json.Type != JsonTokenType.String || _json.IsEscaped || !Utf8.IsValid(_json.Value))
            Text();
    }

    /// <summary>It must be a text that says something, which is not wanted.</summary>
    public void CheckGiven(LocalizedText none)
    {
        CheckText();
        // Most begin with a letter or a digit, and are not made to see more.
        if ((_json.IsEscaped || _json.Value is not [> (byte)' ' and < 0x80, ..]) && string.IsNullOrWhiteSpace(Text()))
            Fail(none);
    }

    /// <summary>A list of texts that comes again and again.</summary>
    public T List<T>(Shared<T> lists)
    {
        BeginList();
        var start = Start;
        while (NextItem())
            CheckText();
        return lists.Of(_json.Between(start, End));
    }

    /// <summary>A time as it is written, with its distance from UTC.</summary>
    public DateTimeOffset Time()
    {
        if (_json.Type == JsonTokenType.String && WrittenTimes.TryTime(_json.Value, out var time))
            return time;
        return DateTimeOffset.TryParseExact(Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out time)
            ? time
            : throw Failure(Key, CaseSentences.NoDay);
    }

    public DateOnly Day() => _json.Type == JsonTokenType.String && WrittenTimes.TryDay(_json.Value, out var day)
        ? day
        : throw Failure(Key, CaseSentences.NoDay);

    public DateOnly? DayOrNull() => _json.Type == JsonTokenType.Null ? null : Day();

    public long Number() => _json.Type == JsonTokenType.Number && TryWhole(out var number)
        ? number
        : throw Failure(Key, CaseSentences.NoNumber);

    public decimal Sum()
    {
        if (_json.Type != JsonTokenType.Number)
            Fail(CaseSentences.NoNumber);
        // Most sums are whole yuan.
        if (TryWhole(out var whole) && whole > 0)
            return whole;
        return _json.Reader().TryGetDecimal(out var sum) ? sum : throw Failure(Key, CaseSentences.NoNumber);
    }

    public bool Truth() => _json.Type switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Failure(Key, CaseSentences.NoTruth),
    };

    /// <summary>One of some names.</summary>
    public int Name(KeyNames names)
    {
        if (_json.Type != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        var number = IndexIn(names);
        return number >= 0 ? number : throw Failure(Key, CaseSentences.NotDeclared);
    }

    public FactValue Value(FactDeclaration fact)
    {
        if (_json.Type == JsonTokenType.Null)
            return FactValue.Unknown(fact);
        if (_json.Type is JsonTokenType.True or JsonTokenType.False && fact.Type.Kind == FactKind.Boolean)
            return FactValue.Of(fact, _json.Type == JsonTokenType.True);
        try
        {
            var json = _json.Reader();
            if (!FactValue.TryRead(fact, ref json, out var value))
                Fail(CaseSentences.NotDeclared);
            _json.GoOn(json);
            return value;
        }
        catch (InvalidOperationException)
        {
            // A text in it is no text.
            throw Failure(Key, CaseSentences.NotDeclared);
        }
        catch (JsonException)
        {
            throw Failure(Key, CaseSentences.NoJson);
        }
    }

    [DoesNotReturn]
    public readonly void Fail(LocalizedText text) => Fail(Key, text);

    [DoesNotReturn]
    public readonly void Fail(string key, LocalizedText text) => throw Failure(key, text);

    public readonly CaseFormException Failure(string key, LocalizedText text) => new(_place.Of(key), text);

    private readonly bool TryWhole(out long number) =>
        Utf8Parser.TryParse(_json.Value, out number, out int read) && read == _json.Value.Length;

    // Null where the text is no text: not UTF-8, or it holds half of a character.
    private readonly string? TextOf()
    {
        if (!_json.IsEscaped)
            return Utf8.IsValid(_json.Value) ? Encoding.UTF8.GetString(_json.Value) : null;
        try
        {
            return _json.Reader().GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // What this library writes comes in order, and little is left out.
    private int LikelyKey(KeyNames keys, int from) =>
        _json.TryKeys(keys.Written, from, Math.Min(from + MostLeftOut, keys.Names.Length));

    private int OtherKey(KeyNames keys, int likely)
    {
        Next();
        if (_json.Type == JsonTokenType.EndObject)
        {
            Key = "";
            return -1;
        }

        var number = IndexIn(keys, likely);
        if (number < 0)
            Fail("", CaseSentences.Unknown(TextOf() ?? "", keys.Names));
        return number;
    }

    private readonly int IndexIn(KeyNames names, int likely = 0)
    {
        if (!_json.IsEscaped)
            return names.IndexOf(_json.Value, likely);
        var json = _json.Reader();
        return names.IndexOf(ref json, likely);
    }
}
