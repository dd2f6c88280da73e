using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>One thing found by the analysis of a policy over all possible households.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The rule, outcome, fact, parameter, set or invariant it is about.</param>
/// <param name="Finding">How bad it is, where it stands, and what it says.</param>
/// <param name="Rules">The rules concerned; empty when it is about none in particular.</param>
/// <param name="Households">How many possible households show it, exactly.</param>
/// <param name="Share">Their share of all possible households, from 0 to 1.</param>
/// <param name="Examples">Households that show it, each decided by the ordinary evaluator; empty when no household can.</param>
/// <param name="Accepted">Why it is accepted; null when it is not.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record AnalysisFinding(
    AnalysisKind Kind,
    string Subject,
    Finding Finding,
    ImmutableArray<Rule> Rules,
    BigInteger Households,
    double Share,
    ImmutableArray<Counterexample> Examples,
    LocalizedText? Accepted)
{
    private readonly Sequence<Rule> _rules = Rules;
    private readonly Sequence<Counterexample> _examples = Examples;

    /// <summary>The rules concerned; empty when it is about none in particular.</summary>
    public ImmutableArray<Rule> Rules { get => _rules; init => _rules = value; }

    /// <summary>Households that show it, each decided by the ordinary evaluator; empty when no household can.</summary>
    public ImmutableArray<Counterexample> Examples { get => _examples; init => _examples = value; }
}
