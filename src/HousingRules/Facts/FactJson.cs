using System.Text.Json;

namespace HousingRules.Facts;

/// <summary>Writes a value as household and case files have it.</summary>
internal static class FactJson
{
    public static void Write(Utf8JsonWriter json, string key, FactValue value)
    {
        json.WritePropertyName(key);
        if (value.IsUnknown)
        {
            json.WriteNullValue();
            return;
        }

        switch (value.Fact.Type)
        {
            case FactType.Boolean:
                json.WriteBooleanValue(value.Code != 0);
                break;
            case FactType.Integer:
                json.WriteNumberValue(value.Code);
                break;
            case FactType.Set:
                json.WriteStartArray();
                foreach (var member in value.Members())
                    json.WriteStringValue(member.Name);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
