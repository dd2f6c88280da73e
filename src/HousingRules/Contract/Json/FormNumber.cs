using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>The number of the contract's form, as JSON that can stand alone has it.</summary>
internal static class FormNumber
{
    public const string Key = JsonForm.NumberKey;

    private const int Newest = JsonForm.Number;

    public static void Write(Utf8JsonWriter json) => json.WriteNumber(Key, Newest);

    /// <summary>Refuses what was written in another form.</summary>
    public static void Check(ref Utf8JsonReader json)
    {
        var form = Tokens.Count(ref json);
        if (form > Newest)
            throw new FormMistake(ContractSentences.NewerForm(form, Newest));
        if (form < Newest)
            throw new FormMistake(ContractSentences.NoForm(Newest));
    }
}
