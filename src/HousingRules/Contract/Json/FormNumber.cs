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
            throw new FormMistake(new(
                $"此 JSON 为第 {form} 版格式，本程序只认到第 {Newest} 版：请改用较新的程序",
                $"This JSON has form {form}; this library knows forms to {Newest}. Use a newer library."));
        if (form < Newest)
            throw new FormMistake(new(
                $"JSON 格式的版次从 1 起，现行为 {Newest}",
                $"Forms are numbered from 1; the newest is {Newest}."));
    }
}
