using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Contract;

namespace HousingRules.Host.Api;

/// <summary>A household inside another body: what is wrong with it is told at its place in the whole body.</summary>
internal sealed class HouseholdHere : JsonConverter<HouseholdForm>
{
    public override HouseholdForm? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<HouseholdForm>(ref reader, options);
        }
        catch (ContractException e)
        {
            // Without a path of its own the serializer says where it stands.
            throw new JsonException(e.Text.English, null, null, null, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, HouseholdForm value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);
}
