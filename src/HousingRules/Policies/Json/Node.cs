using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Policies;

/// <summary>A JSON value and where it stands.</summary>
internal abstract record Node(Place Place)
{
    /// <summary>The value for those who read JSON without places.</summary>
    public JsonElement AsJson()
    {
        var reader = new Utf8JsonReader(Place.File.Bytes[Place.Offset..]);
        return JsonElement.ParseValue(ref reader);
    }
}

internal sealed record ObjectNode(Place Place, ImmutableArray<Member> Members) : Node(Place);

internal sealed record ArrayNode(Place Place, ImmutableArray<Node> Items) : Node(Place);

internal sealed record NumberNode(Place Place, string Raw) : Node(Place);

internal sealed record BooleanNode(Place Place, bool Value) : Node(Place);

internal sealed record NullNode(Place Place) : Node(Place);

/// <summary>One key of an object with its value.</summary>
internal sealed record Member(string Key, Place Place, Node Value);
