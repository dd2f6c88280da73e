using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which settings are new, gone, or have another value or label.</summary>
internal static class ParameterChanges
{
    public static ImmutableArray<WrittenChange> Of(Policy before, Policy after) =>
        [.. NamedValues.ChangesAndNames(Read(before), Read(after), "setting")];

    private static Written[] Read(Policy policy) => [.. policy.Parameters.Select(Of)];

    private static Written Of(Parameter parameter) => new("parameter", parameter.Name, parameter.Label,
    [
        ("value", parameter.ValueLabel),
        ("type", parameter.Type.Kind.Label),
        ("values", new(string.Join("、", parameter.Options), string.Join(", ", parameter.Options))),
        ("label", parameter.Label),
    ]);
}
