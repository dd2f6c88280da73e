using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A setting of the policy: a reading that may be taken another way, or a number.</summary>
/// <param name="Name">The name used in rules.</param>
/// <param name="Type"><see cref="FactType.Boolean"/>, <see cref="FactType.OneOf"/> or <see cref="FactType.Integer"/>.</param>
/// <param name="Value">Its value as files write it.</param>
/// <param name="Options">The values it may have; empty unless it is a one-of.</param>
/// <param name="Label">What people call it.</param>
public sealed record Parameter(string Name, FactType Type, string Value, ImmutableArray<string> Options, LocalizedText Label)
{
    internal ImmutableArray<LocalizedText> OptionLabels { get; init; } = [];

    internal ImmutableArray<string> Clauses { get; init; } = [];

    internal Place Place { get; init; }

    /// <summary>The value in words.</summary>
    internal LocalizedText ValueLabel => Type switch
    {
        FactType.Boolean => IsTrue ? new("是", "yes") : new("否", "no"),
        FactType.OneOf => OptionLabels[Options.IndexOf(Value)],
        _ => LocalizedText.Same(Value),
    };

    internal bool IsTrue => Type == FactType.Boolean && Value == "true";

    /// <summary>The same parameter with another value.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    internal Parameter With(string value)
    {
        var fits = Type switch
        {
            FactType.Boolean => value is "true" or "false",
            FactType.OneOf => Options.Contains(value),
            _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        };
        return fits
            ? this with { Value = value }
            : throw new LocalizedArgumentException(
                new(
                    $"参数“{Label.Chinese}”（{Name}）不能取“{value}”，应为{Expected.Chinese}。",
                    $"The parameter {Name} cannot be \"{value}\". It is {Expected.English}."),
                nameof(value));
    }

    private LocalizedText Expected => Type switch
    {
        FactType.OneOf => new($"以下之一：{string.Join("、", Options)}", $"one of: {string.Join(", ", Options)}"),
        FactType.Boolean => new(" true 或 false", "true or false"),
        _ => new("整数", "a whole number"),
    };
}
