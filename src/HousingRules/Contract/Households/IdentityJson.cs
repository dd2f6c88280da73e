using System.Text.Json;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>Which household it is, as two keys of an object.</summary>
internal static class IdentityJson
{
    private static readonly KeySet Parts = new("county", "town", "village");

    public static void Write(Utf8JsonWriter json, HouseholdIdentity household)
    {
        Part(json, "id"u8, household.Id);
        if (household is not ({ County: not null } or { Town: not null } or { Village: not null }))
            return;
        json.WriteStartObject("place"u8);
        Part(json, "county"u8, household.County);
        Part(json, "town"u8, household.Town);
        Part(json, "village"u8, household.Village);
        json.WriteEndObject();
    }

    /// <summary>The identity with the place that stands here.</summary>
    public static HouseholdIdentity ReadPlace(ref Utf8JsonReader json, HouseholdIdentity household)
    {
        var keys = new ObjectKeys(Parts, ref json);
        while (keys.Next(ref json) is >= 0 and var key)
        {
            var part = Tokens.TextOrNull(ref json);
            household = key switch
            {
                0 => household with { County = part },
                1 => household with { Town = part },
                _ => household with { Village = part },
            };
        }

        return household;
    }

    private static void Part(Utf8JsonWriter json, ReadOnlySpan<byte> key, string? part)
    {
        if (part is not null)
            json.WriteString(key, Texts.Whole(part));
    }
}
