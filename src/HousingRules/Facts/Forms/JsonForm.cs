using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>Stands on the types of this library for System.Text.Json, which then writes the JSON of the contract
/// (<c>HousingRules.Contract</c>) or refuses, and never leaves anything out. What has no JSON of its own says what to write
/// instead.</summary>
public sealed class JsonForm : JsonConverterFactory
{
    /// <summary>The number of the form in which the contract is written. It grows when something is said in another way; a key that comes
    /// to stand beside the others makes it grow too, for an older library would refuse it.</summary>
    internal const int Number = 1;

    /// <summary>The key under which the number stands.</summary>
    internal const string NumberKey = "form";

    // The contract stands above all the types that have a form, and says here which.
    internal static Func<Type, JsonConverter>? Converters { get; set; }

    /// <summary>Whether a type stands in the contract; every type of this library on which this stands does.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.Assembly == typeof(JsonForm).Assembly;
    }

    /// <summary>What writes and reads the type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options; none of them changes the contract's JSON but the encoder and the indentation.</param>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return Converters!(typeToConvert);
    }
}
