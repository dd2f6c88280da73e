using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>A JSON value and where it stands.</summary>
internal abstract record Node(Place Place);

internal sealed record ObjectNode(Place Place, ImmutableArray<Member> Members) : Node(Place);

internal sealed record ArrayNode(Place Place, ImmutableArray<Node> Items) : Node(Place);

internal sealed record NumberNode(Place Place, string Raw) : Node(Place);

internal sealed record BooleanNode(Place Place, bool Value) : Node(Place);

internal sealed record NullNode(Place Place) : Node(Place);

/// <summary>One key of an object with its value.</summary>
internal sealed record Member(string Key, Place Place, Node Value);
