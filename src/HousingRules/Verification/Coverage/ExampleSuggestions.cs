using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Households that together show every rule at work and at rest, beside the examples there are.</summary>
/// <param name="Examples">The households, each with what the policy decides for it today.</param>
/// <param name="IsWhole">Whether all was looked for; false where the bound of steps was met first.</param>
/// <param name="MostSteps">How many steps the search may take.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ExampleSuggestions(ImmutableArray<Counterexample> Examples, bool IsWhole, long MostSteps)
{
    private readonly Sequence<Counterexample> _examples = Examples;

    /// <summary>The households, each with what the policy decides for it today.</summary>
    public ImmutableArray<Counterexample> Examples { get => _examples; init => _examples = value; }
}
