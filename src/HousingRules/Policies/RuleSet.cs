using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A RulesEngine workflow: rules that answer one question of the policy.</summary>
/// <param name="Name">The workflow's name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Match">How its rules work together.</param>
/// <param name="Rules">Its rules, in the order written.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record RuleSet(string Name, LocalizedText Title, Match Match, ImmutableArray<Rule> Rules)
{
    private readonly Sequence<Rule> _rules = Rules;

    /// <summary>Its rules, in the order written.</summary>
    public ImmutableArray<Rule> Rules { get => _rules; init => _rules = value; }

    /// <summary>Whether it must decide something wherever it applies; if it decides nothing, that is a gap. Always so for
    /// <see cref="Match.One"/>.</summary>
    internal bool Decides { get; init; }

    internal TextNode? AppliesWhen { get; init; }

    internal FilePosition Position { get; init; } = FilePosition.Nowhere;
}
