using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Contract;
using HousingRules.Tests.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Stj = System.Text.Json.JsonSerializer;

namespace HousingRules.Tests.Contract;

/// <summary>Writes by both libraries, and asks that they and the schema agree.</summary>
internal static class Json
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddHousingRules();

    private static readonly JsonSerializerSettings Relaxed =
        new JsonSerializerSettings { Formatting = Formatting.Indented }.AddHousingRules(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static readonly JsonSerializerOptions Indented =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>What is written of a value, the same by both libraries and as its schema says.</summary>
    public static string Of<T>(T value, string schema)
    {
        var json = Stj.Serialize(value);
        Assert.Equal(json, JsonConvert.SerializeObject(value, Settings));
        Assert.Equal(
            Stj.Serialize(value, Indented).ReplaceLineEndings(),
            JsonConvert.SerializeObject(value, Relaxed).ReplaceLineEndings());
        Assert.Empty(Complaints(json, schema));
        return json;
    }

    /// <summary>What a schema of the contract says against it; empty when nothing.</summary>
    public static IReadOnlyList<string> Complaints(string json, string schema) =>
        Schema.Complaints($"contract/{schema}.schema.json", Tree(json));

    /// <summary>What both libraries read of it, also out of a tree.</summary>
    public static T Read<T>(string json)
    {
        var value = Stj.Deserialize<T>(json)!;
        Assert.Equal(value, JsonConvert.DeserializeObject<T>(json, Settings));
        Assert.Equal(value, Stj.Deserialize<T>(Pieces.Stream(json)));
        var pieces = new Utf8JsonReader(Pieces.Of(json));
        Assert.Equal(value, Stj.Deserialize<T>(ref pieces));
        Assert.Equal(value, Tree(json).ToObject<T>(Newtonsoft.Json.JsonSerializer.Create(Settings)));
        Assert.Equal(
            Stj.Serialize(value),
            Stj.Serialize(JToken.FromObject(value, Newtonsoft.Json.JsonSerializer.Create(Settings)).ToObject<T>(
                Newtonsoft.Json.JsonSerializer.Create(Settings))));
        return value;
    }

    // As Newtonsoft.Json reads a tree that is to keep what is written.
    private static JToken Tree(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.ReadFrom(reader);
    }
}
