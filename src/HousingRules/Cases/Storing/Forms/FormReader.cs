using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Reads a form token by token and knows where it is. A county has millions of events: nothing is allocated but what is
/// kept.</summary>
internal ref struct FormReader
{
    private const int Deepest = 6;

    private Utf8JsonReader _json;
    private Frames _frames;
    private int _depth;

    public FormReader(ReadOnlySpan<byte> utf8)
    {
        _json = new(utf8);
        Key = "";
    }

    /// <summary>The key whose value is being read.</summary>
    public string Key { get; set; }

    public readonly JsonTokenType Token => _json.TokenType;

    /// <summary>Where what is being read begins.</summary>
    public readonly int Start => (int)_json.TokenStartIndex;

    /// <summary>Where what was read ends.</summary>
    public readonly int End => (int)_json.BytesConsumed;

    /// <summary>The next token.</summary>
    /// <exception cref="CaseFormException">There is none, or it is no JSON.</exception>
    public void Next()
    {
        try
        {
            if (_json.Read())
                return;
        }
        catch (JsonException)
        {
            // It is said below, without what stands there.
        }

        Fail(CaseSentences.NoJson);
    }

    /// <summary>Nothing may follow.</summary>
    public void Finish()
    {
        try
        {
            if (!_json.Read())
                return;
        }
        catch (JsonException)
        {
            // It is said below, without what stands there.
        }

        Fail(CaseSentences.NoJson);
    }

    /// <summary>Whether the reader stands on a key or a text of these bytes.</summary>
    public readonly bool IsKey(ReadOnlySpan<byte> utf8) => _json.ValueTextEquals(utf8);

    /// <summary>Reads on below the key, or below one item of its list; <see cref="Leave"/> comes back.</summary>
    public void Enter(string key, int number = -1)
    {
        _frames[_depth++] = (key, number);
        Key = "";
    }

    /// <summary>Comes back from below a key.</summary>
    public void Leave() => Key = _frames[--_depth].Key;

    public void BeginObject()
    {
        if (_json.TokenType != JsonTokenType.StartObject)
            Fail(CaseSentences.NoObject);
    }

    public void BeginList()
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            Fail(CaseSentences.NoList);
    }

    /// <summary>The next key of the object; its value is read next.</summary>
    /// <returns>The key's number among the known ones; -1 at the object's end.</returns>
    /// <exception cref="CaseFormException">The key is unknown, or stands twice.</exception>
    public int NextKey(KeyNames keys, ref SeenKeys seen)
    {
        Next();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            Key = "";
            return -1;
        }

        var number = keys.IndexOf(ref _json, seen.Next);
        if (number < 0)
            Fail("", CaseSentences.Unknown(KeyText(), keys.Names));
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
        return _json.TokenType != JsonTokenType.EndArray;
    }

    public void Skip()
    {
        try
        {
            _json.Skip();
        }
        catch (JsonException)
        {
            Fail(CaseSentences.NoJson);
        }
    }

    public string Text()
    {
        if (_json.TokenType != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        return TextOf() ?? throw Failure(Key, CaseSentences.NoText);
    }

    public string? TextOrNull() => _json.TokenType == JsonTokenType.Null ? null : Text();

    public DateOnly Day() => TryDay(out var day) ? day : throw Failure(Key, CaseSentences.NoDay);

    public DateOnly? DayOrNull() => _json.TokenType == JsonTokenType.Null ? null : Day();

    public long Number() => _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number)
        ? number
        : throw Failure(Key, CaseSentences.NoNumber);

    public decimal Sum() => _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var sum)
        ? sum
        : throw Failure(Key, CaseSentences.NoNumber);

    public bool Truth() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Failure(Key, CaseSentences.NoTruth),
    };

    /// <summary>One of some names.</summary>
    public int Name(KeyNames names)
    {
        if (_json.TokenType != JsonTokenType.String)
            Fail(CaseSentences.NoText);
        var number = names.IndexOf(ref _json);
        return number >= 0 ? number : throw Failure(Key, CaseSentences.NotDeclared);
    }

    public FactValue Value(FactDeclaration fact)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return FactValue.Unknown(fact);
        try
        {
            return FactValue.TryRead(fact, ref _json, out var value) ? value : throw Failure(Key, CaseSentences.NotDeclared);
        }
        catch (InvalidOperationException)
        {
            // A text in it is no text.
            throw Failure(Key, CaseSentences.NotDeclared);
        }
    }

    [DoesNotReturn]
    public readonly void Fail(LocalizedText text) => Fail(Key, text);

    [DoesNotReturn]
    public readonly void Fail(string key, LocalizedText text) => throw Failure(key, text);

    public readonly CaseFormException Failure(string key, LocalizedText text) => new(Place(key), text);

    private readonly string Place(string key)
    {
        var place = new StringBuilder();
        for (var i = 0; i < _depth; i++)
        {
            var (above, number) = _frames[i];
            place.Append(place.Length > 0 ? "." : "").Append(above);
            if (number >= 0)
                place.Append(CultureInfo.InvariantCulture, $"[{number}]");
        }

        return key.Length == 0 ? place.ToString() : place.Append(place.Length > 0 ? "." : "").Append(key).ToString();
    }

    private bool TryDay(out DateOnly day)
    {
        day = default;
        if (_json.TokenType != JsonTokenType.String)
            return false;
        var text = _json.ValueSpan;
        // The form as written, read without a text; anything else is no day.
        if (
            text.Length != 10 || text[4] != '-' || text[7] != '-'
                || !Utf8Parser.TryParse(text[..4], out int year, out var read, 'D') || read != 4
                || !Utf8Parser.TryParse(text[5..7], out int month, out read, 'D') || read != 2
                || !Utf8Parser.TryParse(text[8..], out int d, out read, 'D') || read != 2)
            return false;
        if (year < 1 || month is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, d);
        return true;
    }

    private string? TextOf()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The text is no text: not UTF-8, or it holds half of a character.
            return null;
        }
    }

    private string KeyText() => TextOf() ?? "";

    [InlineArray(Deepest)]
    private struct Frames
    {
        private (string Key, int Number) _first;
    }
}
