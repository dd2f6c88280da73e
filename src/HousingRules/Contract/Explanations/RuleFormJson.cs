using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>Why a rule holds, or does not, as an object.</summary>
internal sealed class RuleFormJson : IForm<RuleForm>
{
    private static readonly KeySet Keys = new("rule", "outcome", "clauses", "reasons");

    public static void Write(Utf8JsonWriter json, RuleForm value)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, value.Rule);
        json.WriteString("outcome"u8, value.Outcome);
        Texts.Names(json, "clauses"u8, value.Clauses);
        ReasonsJson.Write(json, "reasons"u8, value.Reasons);
        json.WriteEndObject();
    }

    public static RuleForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (rule, outcome) = ("", "");
        ImmutableArray<string> clauses = [];
        ImmutableArray<ReasonForm> reasons = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: rule = Tokens.Text(ref json); break;
                case 1: outcome = Tokens.Text(ref json); break;
                case 2: clauses = Tokens.Names(ref json); break;
                default: reasons = ReasonsJson.Read(ref json); break;
            }
        }

        keys.Require(first: 4);
        return new(rule, outcome, clauses, reasons);
    }
}
