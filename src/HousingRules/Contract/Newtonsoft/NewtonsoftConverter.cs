using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Facts;
using Newtonsoft.Json;
using Form = System.Text.Json.Serialization.JsonConverterAttribute;
using SystemJson = System.Text.Json.JsonSerializer;

namespace HousingRules.Contract;

/// <summary>Hands what System.Text.Json writes to Newtonsoft.Json, token by token, and back.</summary>
internal sealed class NewtonsoftConverter(JavaScriptEncoder? encoder) : JsonConverter
{
    private static readonly ConcurrentDictionary<Type, bool> InContract = [];

    // What the one library needs to know of a type is found out once, however often settings are made.
    private static readonly ConditionalWeakTable<JavaScriptEncoder, JsonSerializerOptions> ByEncoder = [];

    private readonly JsonSerializerOptions _options = encoder is null
        ? JsonSerializerOptions.Default
        : ByEncoder.GetValue(encoder, static e => new() { Encoder = e });

    public override bool CanConvert(Type objectType) => InContract.GetOrAdd(
        objectType,
        static type => (Nullable.GetUnderlyingType(type) ?? type)
            .GetCustomAttribute<Form>(inherit: false)?.ConverterType == typeof(JsonForm));

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        var json = new Utf8JsonReader(SystemJson.SerializeToUtf8Bytes(value, value.GetType(), _options));
        while (json.Read())
            NewtonsoftTokens.Write(writer, ref json);
    }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var path = reader.Path;
        try
        {
            return SystemJson.Deserialize(NewtonsoftTokens.Read(reader), objectType, _options);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonSerializationException(path.Length == 0 ? e.Message : $"{path}: {e.Message}", path, 0, 0, e);
        }
    }
}
