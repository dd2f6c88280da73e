using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A fact as an object of one key; within a household it is one key among others.</summary>
internal sealed class FactFormJson : IForm<FactForm>, IWrittenForm<FactValue>
{
    public static void Write(Utf8JsonWriter json, FactForm value)
    {
        json.WriteStartObject();
        WriteKey(json, value);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, FactValue value) => Write(json, FactForm.Of(value));

    public static void WriteKey(Utf8JsonWriter json, FactForm fact)
    {
        json.WritePropertyName(Texts.Whole(fact.Name));
        WriteValue(json, fact);
    }

    public static void WriteValue(Utf8JsonWriter json, FactForm fact)
    {
        if (fact.Truth is { } truth)
            json.WriteBooleanValue(truth);
        else if (fact.Text is { } text)
            json.WriteStringValue(Texts.Whole(text));
        else if (fact.Number is { } number)
            json.WriteNumberValue(number);
        else if (fact.Members is { } members)
            WriteMembers(json, members);
        else
            json.WriteNullValue();
    }

    public static FactForm Read(ref Utf8JsonReader json)
    {
        var facts = Tokens.Map(ref json, ReadValue);
        return facts is [var only]
            ? only
            : throw new FormMistake(ContractSentences.OneKey);
    }

    /// <summary>The value that stands under a name.</summary>
    public static FactForm ReadValue(string name, ref Utf8JsonReader json)
    {
        if (name.Length == 0)
            throw new FormMistake(ContractSentences.EmptyKey);
        return json.TokenType switch
        {
            JsonTokenType.Null => FactForm.Unknown(name),
            JsonTokenType.True or JsonTokenType.False => FactForm.Of(name, Tokens.Truth(ref json)),
            JsonTokenType.Number => FactForm.Of(name, Tokens.Number(ref json)),
            JsonTokenType.StartArray => FactForm.Of(name, Tokens.Names(ref json)),
            JsonTokenType.String => FactForm.Of(name, Tokens.Text(ref json)),
            var other => throw Tokens.Wrong(ContractSentences.OneValue, other),
        };
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<string> members)
    {
        json.WriteStartArray();
        foreach (var member in members)
            json.WriteStringValue(Texts.Whole(member));
        json.WriteEndArray();
    }
}
