using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Results;

/// <summary>An explanation as data: names as codes, reasons in the chosen language.</summary>
internal static class ExplanationJson
{
    public static void Write(Stream stream, Language language, Explanation explanation, Policy policy)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartObject("determination"u8);
            DeterminationJson.WriteBody(json, explanation.Determination, policy);
            json.WriteEndObject();
            WriteFacts(json, explanation);
            WriteRules(json, "rules", explanation.Rules, language);
            WriteAmounts(json, explanation.Amounts, language);
            WriteNotDecided(json, explanation.NotDecided, language);
            WriteMissing(json, "missing", explanation.Missing);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    // A set of which some members are known is written member by member, as a household file may have it.
    private static void WriteFacts(Utf8JsonWriter json, Explanation explanation)
    {
        var sheet = explanation.Sheet;
        json.WriteStartObject("facts"u8);
        foreach (var value in explanation.Facts)
        {
            var members = value.IsUnknown && value.Fact.Type is SetType ? value.Fact.Options : [];
            if (members.All(m => sheet.GetMember(value.Fact, m) is null))
            {
                json.WritePropertyName(value.Fact.Name);
                value.Write(json);
                continue;
            }

            foreach (var member in members)
            {
                if (sheet.GetMember(value.Fact, member) is { } belongs)
                    json.WriteBoolean(member.Name, belongs);
                else
                    json.WriteNull(member.Name);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter json, ImmutableArray<AmountExplanation> amounts, Language language)
    {
        if (amounts.IsEmpty)
            return;
        json.WriteStartArray("amounts"u8);
        foreach (var told in amounts)
        {
            json.WriteStartObject();
            json.WriteString("outcome"u8, told.Amount.Outcome.Name);
            json.WriteString("amount"u8, told.Amount.Label[language]);
            json.WriteStartArray("steps"u8);
            foreach (var step in told.Steps)
                json.WriteStringValue(step[language]);
            json.WriteEndArray();
            JsonText.Names(json, "clauses", told.Statements.Select(s => s.Id), sorted: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter json, string name, ImmutableArray<RuleExplanation> rules, Language language)
    {
        json.WriteStartArray(name);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, rule.Rule.FullName);
            json.WriteString("outcome"u8, rule.Rule.Outcome.Name);
            json.WriteString("because"u8, rule.Rule.Because[language]);
            json.WriteStartArray("clauses"u8);
            foreach (var statement in rule.Statements)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, statement.Id);
                json.WriteString("clause"u8, statement.Clause);
                json.WriteString("quote"u8, statement.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteReasons(json, "reasons", rule.Reasons, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, string name, ImmutableArray<Reason> reasons, Language language)
    {
        json.WriteStartArray(name);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, reason.Text[language]);
            if (reason.Holds is { } holds)
                json.WriteBoolean("holds"u8, holds);
            else
                json.WriteNull("holds"u8);
            if (!reason.Parts.IsEmpty)
                WriteReasons(json, "parts", reason.Parts, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotDecided(Utf8JsonWriter json, ImmutableArray<OutcomeExplanation> outcomes, Language language)
    {
        json.WriteStartArray("notDecided"u8);
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("ruleSet"u8, outcome.RuleSet.Name);
            json.WriteString("outcome"u8, outcome.Outcome.Name);
            json.WriteBoolean("possible"u8, outcome.IsPossible);
            WriteMissing(json, "dependsOn", outcome.DependsOn);
            WriteReasons(json, "setDoesNotApply", outcome.SetDoesNotApply, language);
            WriteRules(json, "whyNot", outcome.WhyNot, language);
            json.WriteStartArray("changes"u8);
            foreach (var change in outcome.Changes)
                WriteChange(json, change, language);
            json.WriteEndArray();
            json.WriteBoolean("searchedAll"u8, outcome.SearchedAll);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change, Language language)
    {
        json.WriteStartArray();
        foreach (var fact in change.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, fact.Member?.Name ?? fact.Fact.Name);
            json.WriteStartArray("to"u8);
            foreach (var value in fact.To)
                json.WriteStringValue(value[language]);
            json.WriteEndArray();
            json.WriteStartArray("ranges"u8);
            foreach (var range in fact.Ranges)
                WriteRange(json, range);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, FactRange range)
    {
        json.WriteStartObject();
        json.WritePropertyName("from"u8);
        range.From.Write(json);
        json.WritePropertyName("through"u8);
        range.Through.Write(json);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, string name, ImmutableArray<MissingExplanation> missing)
    {
        json.WriteStartArray(name);
        foreach (var fact in missing)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, fact.Fact.Name);
            json.WriteStartArray("establishedBy"u8);
            foreach (var actor in fact.EstablishedBy)
                json.WriteStringValue(actor.Name);
            json.WriteEndArray();
            if (fact.Due is { } due)
                json.WriteString("due"u8, Figures.Day(due.Due));
            else
                json.WriteNull("due"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
