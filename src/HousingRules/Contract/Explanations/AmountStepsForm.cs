using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>How an amount came out.</summary>
/// <param name="Outcome">The name of the outcome that carries it; the determination says how much.</param>
/// <param name="Label">The amount as people read it.</param>
/// <param name="Steps">The sum step by step.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record AmountStepsForm(
    string Outcome,
    LocalizedText Label,
    ImmutableArray<LocalizedText> Steps,
    ImmutableArray<string> Clauses)
{
    private readonly Sequence<LocalizedText> _steps = Steps;
    private readonly Sequence<string> _clauses = Clauses;

    /// <summary>The sum step by step.</summary>
    public ImmutableArray<LocalizedText> Steps { get => _steps; init => _steps = value; }

    /// <summary>Ids of the statements it rests on.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }
}
