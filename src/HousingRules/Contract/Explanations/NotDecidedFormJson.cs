using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>An outcome that is not certain, as an object.</summary>
internal sealed class NotDecidedFormJson : IForm<NotDecidedForm>
{
    private static readonly KeySet Keys = new(
        "ruleSet", "outcome", "possible", "searchedAll", "dependsOn", "setDoesNotApply", "whyNot", "changes");

    public static void Write(Utf8JsonWriter json, NotDecidedForm value)
    {
        json.WriteStartObject();
        json.WriteString("ruleSet"u8, value.RuleSet);
        json.WriteString("outcome"u8, value.Outcome);
        json.WriteBoolean("possible"u8, value.IsPossible);
        if (!value.DependsOn.IsEmpty)
            Texts.Items<MissingForm, MissingFormJson>(json, "dependsOn"u8, value.DependsOn);
        if (!value.SetDoesNotApply.IsEmpty)
            ReasonsJson.Write(json, "setDoesNotApply"u8, value.SetDoesNotApply);
        if (!value.WhyNot.IsEmpty)
            Texts.Items<RuleForm, RuleFormJson>(json, "whyNot"u8, value.WhyNot);
        Texts.Items<ChangeForm, ChangeFormJson>(json, "changes"u8, value.Changes);
        json.WriteBoolean("searchedAll"u8, value.SearchedAll);
        json.WriteEndObject();
    }

    public static NotDecidedForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (ruleSet, outcome, possible, all) = ("", "", false, false);
        ImmutableArray<MissingForm> dependsOn = [];
        ImmutableArray<ReasonForm> doesNotApply = [];
        ImmutableArray<RuleForm> whyNot = [];
        ImmutableArray<ChangeForm> changes = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: ruleSet = Tokens.Text(ref json); break;
                case 1: outcome = Tokens.Text(ref json); break;
                case 2: possible = Tokens.Truth(ref json); break;
                case 3: all = Tokens.Truth(ref json); break;
                case 4: dependsOn = Tokens.Items(ref json, MissingFormJson.Read); break;
                case 5: doesNotApply = ReasonsJson.Read(ref json); break;
                case 6: whyNot = Tokens.Items(ref json, RuleFormJson.Read); break;
                default: changes = Tokens.Items(ref json, ChangeFormJson.Read); break;
            }
        }

        keys.Require(first: 4);
        return new()
        {
            RuleSet = ruleSet,
            Outcome = outcome,
            IsPossible = possible,
            DependsOn = dependsOn,
            SetDoesNotApply = doesNotApply,
            WhyNot = whyNot,
            Changes = changes,
            SearchedAll = all,
        };
    }
}
