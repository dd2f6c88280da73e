using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>An amount as an object.</summary>
internal sealed class AmountFormJson : IForm<AmountForm>
{
    private static readonly KeySet Keys = new("outcome", "lowest", "highest", "certain", "amount", "gap");

    public static void Write(Utf8JsonWriter json, AmountForm value)
    {
        json.WriteStartObject();
        json.WriteString("outcome"u8, value.Outcome);
        if (value.Value is not null)
            Texts.NumberOrNull(json, "amount"u8, value.Value);
        Texts.NumberOrNull(json, "lowest"u8, value.Lowest);
        Texts.NumberOrNull(json, "highest"u8, value.Highest);
        json.WriteBoolean("certain"u8, value.IsCertain);
        if (value.HasGap)
            json.WriteBoolean("gap"u8, true);
        json.WriteEndObject();
    }

    public static AmountForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (outcome, amount, lowest, highest, certain, gap) = ("", (decimal?)null, (decimal?)null, (decimal?)null, false, false);
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: outcome = Tokens.Text(ref json); break;
                case 1: lowest = Tokens.NumberOrNull(ref json); break;
                case 2: highest = Tokens.NumberOrNull(ref json); break;
                case 3: certain = Tokens.Truth(ref json); break;
                case 4: amount = Tokens.Number(ref json); break;
                default: gap = Tokens.Truth(ref json); break;
            }
        }

        keys.Require(first: 4);
        var form = new AmountForm(outcome, lowest, highest, certain, gap);
        return form.Value == amount ? form : throw KeySet.Contradiction("amount", "lowest");
    }
}
