using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Why a household is decided as it is, why not otherwise, what is unknown, and what would change it. It names no
/// household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class Explanation
{
    private readonly FactSheet _sheet;

    internal Explanation(
        Determination determination,
        FactSheet sheet,
        ImmutableArray<RuleExplanation> rules,
        ImmutableArray<OutcomeExplanation> notDecided,
        ImmutableArray<MissingExplanation> missing)
    {
        Determination = determination;
        _sheet = sheet.Copy();
        Rules = rules;
        NotDecided = notDecided;
        Missing = missing;
    }

    /// <summary>What is explained.</summary>
    public Determination Determination { get; }

    /// <summary>All facts of the household, as a sheet of the reader's own.</summary>
    public FactSheet Sheet => _sheet.Copy();

    /// <summary>The facts whose values differ from the omitted ones, unknown ones among them; a set of which one member is not known is not
    /// known.</summary>
    public ImmutableArray<FactValue> Facts =>
        [.. _sheet.Catalog.Facts.Select(f => _sheet[f]).Where(v => v != FactValue.Omitted(v.Fact))];

    /// <summary>The rules that hold, in the policy's order.</summary>
    public ImmutableArray<RuleExplanation> Rules { get; }

    /// <summary>How each amount of the determination came out, in its order.</summary>
    public ImmutableArray<AmountExplanation> Amounts { get; internal init; } = [];

    /// <summary>The outcomes that are not certain.</summary>
    public ImmutableArray<OutcomeExplanation> NotDecided { get; }

    /// <summary>The facts that are unknown and matter.</summary>
    public ImmutableArray<MissingExplanation> Missing { get; }
}
