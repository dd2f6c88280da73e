using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>How an amount came out, as an object.</summary>
internal sealed class AmountStepsFormJson : IForm<AmountStepsForm>
{
    private static readonly KeySet Keys = new("outcome", "amount", "steps", "clauses");

    public static void Write(Utf8JsonWriter json, AmountStepsForm value)
    {
        json.WriteStartObject();
        json.WriteString("outcome"u8, value.Outcome);
        json.WritePropertyName("amount"u8);
        LocalizedTextJson.Write(json, value.Label);
        Texts.Items<LocalizedText, LocalizedTextJson>(json, "steps"u8, value.Steps);
        Texts.Names(json, "clauses"u8, value.Clauses);
        json.WriteEndObject();
    }

    public static AmountStepsForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (outcome, label) = ("", new LocalizedText("", ""));
        ImmutableArray<LocalizedText> steps = [];
        ImmutableArray<string> clauses = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: outcome = Tokens.Text(ref json); break;
                case 1: label = LocalizedTextJson.Read(ref json); break;
                case 2: steps = Tokens.Items(ref json, LocalizedTextJson.Read); break;
                default: clauses = Tokens.Names(ref json); break;
            }
        }

        keys.Require(first: 4);
        return new(outcome, label, steps, clauses);
    }
}
