using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>A household as the contract has it: which it is, and what is said of it, by the names of facts. What is not said has the value
/// that the policy gives to what is left out. It knows no policy.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record HouseholdForm
{
    private readonly Sequence<FactForm> _facts = ImmutableArray<FactForm>.Empty;

    /// <summary>Which household it is; nothing in it when that is not said.</summary>
    public HouseholdIdentity Identity { get; init; } = new(null, null, null, null);

    /// <summary>What is said of it, by name; a set of which only some members are known stands member by member.</summary>
    public ImmutableArray<FactForm> Facts { get => _facts; init => _facts = value; }

    /// <summary>What stands on a sheet.</summary>
    /// <param name="sheet">The facts.</param>
    /// <param name="identity">Which household it is; null when that is not to be said.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public static HouseholdForm Of(FactSheet sheet, HouseholdIdentity? identity = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var who = identity ?? new(null, null, null, null);
        return new() { Identity = who, Facts = [.. PlaceFacts.Said(sheet, who)] };
    }

    /// <summary>What is known of the household under a policy.</summary>
    /// <param name="catalog">The policy's facts.</param>
    /// <exception cref="ContractException">Something is no fact of the policy, or none of its values, or said twice; the message names the
    /// nearest.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var json = """{ "form": 1, "id": "1", "registeredPoor": true, "currentGrade": "D" }""";
    /// var form = JsonSerializer.Deserialize&lt;HouseholdForm>(json)!;
    /// Console.WriteLine(policy.Determine(form.Under(policy.Facts)).Has("includeInRenovationPlan")); // True
    /// </code>
    /// </example>
    public FactSheet Under(FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return FactReading.Sheet(Facts.Concat(PlaceFacts.Of(Identity, Facts, catalog)), catalog);
    }
}
