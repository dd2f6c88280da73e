using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>How a case was opened: which household, under which policy, on which day, and what was known of it.</summary>
internal sealed class OpeningForm(Policy policy)
{
    /// <summary>The number of the form that is written and read.</summary>
    public const int Form = 1;

    public static KeyNames PlaceKeys { get; } = new("county", "town", "village");

    private readonly KeyNames _facts = new(
        policy.Facts.Facts.Select(f => f.Name)
            .Concat(policy.Facts.Facts.Where(f => f.Type is SetType).SelectMany(f => f.Options.Select(o => o.Name))));

    /// <summary>The keys of a case, those of the opening first.</summary>
    public static KeyNames Keys { get; } =
        new("form", "policy", "digest", "openedOn", "household", "id", "place", "history");

    /// <summary>Writes the keys of the object begun last.</summary>
    public static void Write(Utf8JsonWriter json, CaseFile file)
    {
        json.WriteNumber("form", Form);
        if (file.Household.Id is { } id)
            json.WriteString("id", id);
        WritePlace(json, file.Household);
        json.WriteString("policy", file.Determination.Policy);
        json.WriteString("digest", file.Determination.Digest);
        FormText.Write(json, "openedOn", file.OpenedOn);
        json.WriteStartObject("household");
        SheetJson.WriteFacts(json, new(file.Opening.Catalog, file.Opening.Codes));
        json.WriteEndObject();
    }

    /// <summary>Reads the facts of a household.</summary>
    public FactSheet Facts(ref FormReader reader)
    {
        reader.BeginObject();
        reader.Enter("household");
        var sheet = policy.NewSheet();
        var seen = default(SeenKeys);
        for (var key = reader.NextKey(_facts, ref seen); key >= 0; key = reader.NextKey(_facts, ref seen))
        {
            if (key < policy.Facts.Facts.Length)
                sheet.Set(reader.Value(policy.Facts.Facts[key]));
            else if (policy.Facts.TryMember(_facts.Names[key], out var set, out var member))
                sheet.SetMember(set, member, reader.Token == JsonTokenType.Null ? null : reader.Truth());
        }

        reader.Leave();
        return sheet;
    }

    /// <summary>Reads where a household is.</summary>
    public static HouseholdIdentity Place(ref FormReader reader, HouseholdIdentity household)
    {
        reader.BeginObject();
        reader.Enter("place");
        var seen = default(SeenKeys);
        for (var key = reader.NextKey(PlaceKeys, ref seen); key >= 0; key = reader.NextKey(PlaceKeys, ref seen))
        {
            var text = reader.Text();
            household = key switch
            {
                0 => household with { County = text },
                1 => household with { Town = text },
                _ => household with { Village = text },
            };
        }

        reader.Leave();
        return household;
    }

    private static void WritePlace(Utf8JsonWriter json, HouseholdIdentity household)
    {
        if (household is { County: null, Town: null, Village: null })
            return;
        json.WriteStartObject("place");
        if (household.County is { } county)
            json.WriteString("county", county);
        if (household.Town is { } town)
            json.WriteString("town", town);
        if (household.Village is { } village)
            json.WriteString("village", village);
        json.WriteEndObject();
    }
}
