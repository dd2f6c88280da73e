using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A setting of the policy: a reading that may be taken another way, or a number.</summary>
/// <param name="Name">The name used in rules.</param>
/// <param name="Type">Its type; a parameter is no set.</param>
/// <param name="Value">Its value as files write it.</param>
/// <param name="Label">What people call it.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Parameter(string Name, FactType Type, string Value, LocalizedText Label)
{
    private readonly Sequence<string> _clauses = ImmutableArray<string>.Empty;

    /// <summary>The values it may have; empty unless it is a one-of.</summary>
    public ImmutableArray<string> Options => [.. Type.Options.Select(o => o.Name)];

    internal ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    internal FilePosition Position { get; init; } = FilePosition.Nowhere;

    internal FilePosition NamePosition { get; init; } = FilePosition.Nowhere;

    /// <summary>Whether its value could be read; if not, that has been told.</summary>
    internal bool IsReadable { get; init; } = true;

    /// <summary>The code of the value.</summary>
    internal long Code { get; init; }

    /// <summary>The value in words.</summary>
    internal LocalizedText ValueLabel => Type.Label(Code);

    internal bool IsTrue => Type is BooleanType && Code != 0;

    /// <summary>The same parameter with another value.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    internal Parameter With(string value) => Type.TryParse(CellText.Fold(value), out var code)
        ? this with { Value = Type.Print(code), Code = code }
        : throw new LocalizedArgumentException(
            PolicySentences.ParameterCannotBe(Label, Name, value, Type.Expected),
            nameof(value));
}
