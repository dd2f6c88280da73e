using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Writes and reads a type as its form says.</summary>
internal sealed class FormConverter<T, TForm> : JsonConverter<T>
    where TForm : IForm<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => TForm.Write(writer, value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return TForm.Read(ref reader);
        }
        catch (FormMistake mistake)
        {
            throw new ContractException(mistake.Words, TokenPath.Of(start, reader.TokenStartIndex));
        }
        catch (InvalidOperationException e)
        {
            throw new ContractException(
                ContractSentences.NoUnicode,
                TokenPath.Of(start, reader.TokenStartIndex),
                e);
        }
    }
}

/// <summary>Writes a type as its form says. Alone it cannot be read back.</summary>
/// <param name="instead">What to read instead.</param>
internal sealed class WrittenFormConverter<T, TForm>(LocalizedText instead) : JsonConverter<T>
    where TForm : IWrittenForm<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => TForm.Write(writer, value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new ContractException(ContractSentences.CannotBeReadAlone(typeof(T).Name, instead));
}

/// <summary>Refuses a type that has no form.</summary>
/// <param name="instead">What to write instead.</param>
internal sealed class NoFormConverter<T>(LocalizedText instead) : JsonConverter<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refused();

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refused();

    private ContractException Refused() => new(ContractSentences.HasNoJson(typeof(T).Name, instead));
}
