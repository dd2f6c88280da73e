using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Policies;

/// <summary>Reads a file as JSON to the letter of RFC 8259, with the place of every value: no comments, no trailing commas, no key twice,
/// no nesting without end.</summary>
internal static class StrictJson
{
    /// <summary>The file's value; null, with findings, when it is not JSON.</summary>
    public static Node? Read(SourceFile file, FindingList findings)
    {
        var invalid = file.FirstInvalidByte();
        if (invalid >= 0)
        {
            findings.Error(
                new FilePosition(file, invalid),
                PolicySentences.NotUtf8);
            return null;
        }

        if (file.Bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            findings.Error(FilePosition.Whole(file), PolicySentences.FileIsEmpty);
            return null;
        }

        var reader = new Utf8JsonReader(file.Bytes, new JsonReaderOptions { MaxDepth = Limits.JsonDepth + 2 });
        try
        {
            reader.Read();
            var node = Value(ref reader, file, findings);
            reader.Read();
            return node;
        }
        catch (DepthException e)
        {
            findings.Error(
                new FilePosition(file, e.Offset),
                PolicySentences.NestedTooDeep(Limits.JsonDepth));
            return null;
        }
        catch (HalfCharacterException e)
        {
            findings.Error(new FilePosition(file, e.Offset), PolicySentences.HalfACharacter);
            return null;
        }
        catch (JsonException e)
        {
            JsonMistake.Tell(file, Offset(file, e.LineNumber ?? 0, e.BytePositionInLine ?? 0), e, findings);
            return null;
        }
    }

    private static Node Value(ref Utf8JsonReader reader, SourceFile file, FindingList findings)
    {
        var position = new FilePosition(file, (int)reader.TokenStartIndex);
        if (reader.CurrentDepth >= Limits.JsonDepth)
            throw new DepthException(position.Offset);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new ObjectNode(position, Members(ref reader, file, findings)),
            JsonTokenType.StartArray => new ArrayNode(position, Items(ref reader, file, findings)),
            JsonTokenType.String => new TextNode(position, Text(ref reader)),
            JsonTokenType.Number => new NumberNode(position, System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new BooleanNode(position, true),
            JsonTokenType.False => new BooleanNode(position, false),
            _ => new NullNode(position),
        };
    }

    private static ImmutableArray<Member> Members(ref Utf8JsonReader reader, SourceFile file, FindingList findings)
    {
        var members = ImmutableArray.CreateBuilder<Member>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = Text(ref reader);
            var position = new FilePosition(file, (int)reader.TokenStartIndex);
            if (!keys.Add(key))
                findings.Error(position, PolicySentences.KeyStandsTwice(key));
            reader.Read();
            members.Add(new(key, position, Value(ref reader, file, findings)));
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<Node> Items(ref Utf8JsonReader reader, SourceFile file, FindingList findings)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader, file, findings));
        return items.ToImmutable();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new HalfCharacterException((int)reader.TokenStartIndex);
        }
    }

    private static int Offset(SourceFile file, long line, long inLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            var next = file.Bytes[offset..].IndexOf((byte)'\n');
            if (next < 0)
                return file.Bytes.Length;
            offset += next + 1;
        }

        return (int)Math.Min(offset + inLine, file.Bytes.Length);
    }

    private sealed class DepthException(int offset) : Exception
    {
        public int Offset { get; } = offset;
    }

    private sealed class HalfCharacterException(int offset) : Exception
    {
        public int Offset { get; } = offset;
    }
}
