using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>A household as its file has it: the form, the identity, and a key for each fact that is said.</summary>
internal sealed class HouseholdFormJson : IForm<HouseholdForm>, IWrittenForm<FactSheet>, IWrittenForm<Household>
{
    private static readonly KeySet Keys = new(FormNumber.Key, "id", "place");

    public static void Write(Utf8JsonWriter json, HouseholdForm value)
    {
        json.WriteStartObject();
        FormNumber.Write(json);
        IdentityJson.Write(json, value.Identity);
        // Whoever makes a form by hand may say something twice.
        var names = new HashSet<string>(Keys.Names, StringComparer.Ordinal);
        foreach (var fact in value.Facts)
        {
            if (!names.Add(fact.Name))
                throw new ArgumentException($"The key \"{fact.Name}\" is said twice.", nameof(value));
            FactFormJson.WriteKey(json, fact);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, FactSheet value) => Write(json, HouseholdForm.Of(value));

    public static void Write(Utf8JsonWriter json, Household value)
    {
        // What could not be read, and what means no fact, is not kept.
        if (!value.Problems.IsEmpty || !value.OtherKeys.IsEmpty)
            throw new ContractException(ContractSentences.HouseholdNotWhole);
        Write(json, HouseholdForm.Of(value.Sheet, value.Identity));
    }

    // A household's file is written by people too, and need not name its form.
    public static HouseholdForm Read(ref Utf8JsonReader json)
    {
        var (keys, names) = (new ObjectKeys(Keys, ref json, takesOthers: true), new NamesOnce());
        var (identity, facts) = (new HouseholdIdentity(null, null, null, null), ImmutableArray.CreateBuilder<FactForm>());
        for (var key = keys.Next(ref json); key != KeySet.End; key = keys.Next(ref json))
        {
            switch (key)
            {
                case 0:
                    FormNumber.Check(ref json);
                    break;
                case 1:
                    identity = identity with { Id = Tokens.TextOrNull(ref json) };
                    break;
                case 2:
                    identity = IdentityJson.ReadPlace(ref json, identity);
                    break;
                default:
                    var name = names.Next(Tokens.Text(ref json));
                    json.Read();
                    facts.Add(FactFormJson.ReadValue(name, ref json));
                    break;
            }
        }

        return new() { Identity = identity, Facts = facts.DrainToImmutable() };
    }
}
