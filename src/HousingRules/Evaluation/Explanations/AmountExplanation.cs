using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>How an amount came out.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class AmountExplanation
{
    internal AmountExplanation(Amount amount, ImmutableArray<LocalizedText> steps, ImmutableArray<Statement> statements)
    {
        Amount = amount;
        Steps = steps;
        Statements = statements;
    }

    /// <summary>The amount.</summary>
    public Amount Amount { get; }

    /// <summary>The sum step by step: what was looked up, what was computed, what bounds it.</summary>
    public ImmutableArray<LocalizedText> Steps { get; }

    /// <summary>The statements it rests on, with their quotes.</summary>
    public ImmutableArray<Statement> Statements { get; }
}
