using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;

namespace HousingRules.Contract;

/// <summary>An explanation as an object.</summary>
internal sealed class ExplanationFormJson : IForm<ExplanationForm>, IWrittenForm<Explanation>
{
    private static readonly KeySet Keys = new(
        FormNumber.Key, "determination", "facts", "rules", "notDecided", "missing", "amounts");

    public static void Write(Utf8JsonWriter json, ExplanationForm value)
    {
        json.WriteStartObject();
        FormNumber.Write(json);
        json.WritePropertyName("determination"u8);
        DeterminationFormJson.WritePart(json, value.Determination);
        WriteFacts(json, value.Facts);
        Texts.Items<RuleForm, RuleFormJson>(json, "rules"u8, value.Rules);
        if (!value.Amounts.IsEmpty)
            Texts.Items<AmountStepsForm, AmountStepsFormJson>(json, "amounts"u8, value.Amounts);
        Texts.Items<NotDecidedForm, NotDecidedFormJson>(json, "notDecided"u8, value.NotDecided);
        Texts.Items<MissingForm, MissingFormJson>(json, "missing"u8, value.Missing);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Explanation value) => Write(json, ExplanationForm.Of(value));

    public static ExplanationForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        DeterminationForm? determination = null;
        ImmutableArray<FactForm> facts = [];
        ImmutableArray<RuleForm> rules = [];
        ImmutableArray<AmountStepsForm> amounts = [];
        ImmutableArray<NotDecidedForm> notDecided = [];
        ImmutableArray<MissingForm> missing = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: FormNumber.Check(ref json); break;
                case 1: determination = DeterminationFormJson.ReadPart(ref json); break;
                case 2: facts = Tokens.Map(ref json, FactFormJson.ReadValue); break;
                case 3: rules = Tokens.Items(ref json, RuleFormJson.Read); break;
                case 4: notDecided = Tokens.Items(ref json, NotDecidedFormJson.Read); break;
                case 5: missing = Tokens.Items(ref json, MissingFormJson.Read); break;
                default: amounts = Tokens.Items(ref json, AmountStepsFormJson.Read); break;
            }
        }

        keys.Require(first: 6);
        return new()
        {
            Determination = determination!,
            Facts = facts,
            Rules = rules,
            Amounts = amounts,
            NotDecided = notDecided,
            Missing = missing,
        };
    }

    private static void WriteFacts(Utf8JsonWriter json, ImmutableArray<FactForm> facts)
    {
        json.WriteStartObject("facts"u8);
        foreach (var fact in facts)
            FactFormJson.WriteKey(json, fact);
        json.WriteEndObject();
    }
}
