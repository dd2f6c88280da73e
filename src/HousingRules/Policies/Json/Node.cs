using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Policies;

/// <summary>A JSON value and where it stands.</summary>
internal abstract record Node(FilePosition Position)
{
    /// <summary>The value for those who read JSON without places.</summary>
    public JsonElement AsJson()
    {
        var reader = new Utf8JsonReader(Position.File.Bytes[Position.Offset..]);
        return JsonElement.ParseValue(ref reader);
    }
}

internal sealed record ObjectNode(FilePosition Position, ImmutableArray<Member> Members) : Node(Position);

internal sealed record ArrayNode(FilePosition Position, ImmutableArray<Node> Items) : Node(Position);

internal sealed record NumberNode(FilePosition Position, string Raw) : Node(Position);

internal sealed record BooleanNode(FilePosition Position, bool Value) : Node(Position);

internal sealed record NullNode(FilePosition Position) : Node(Position);

/// <summary>One key of an object with its value.</summary>
internal sealed record Member(string Key, FilePosition Position, Node Value);
