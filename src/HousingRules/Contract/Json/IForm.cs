using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>How a type is written, and read back.</summary>
internal interface IForm<T> : IWrittenForm<T>
{
    /// <param name="json">At the first token.</param>
    /// <exception cref="FormMistake">It is not of the form.</exception>
    static abstract T Read(ref Utf8JsonReader json);
}

/// <summary>How a type is written.</summary>
internal interface IWrittenForm<in T>
{
    static abstract void Write(Utf8JsonWriter json, T value);
}

/// <summary>Reads a value that begins at the reader's token.</summary>
internal delegate T ReadToken<out T>(ref Utf8JsonReader json);

/// <summary>Reads a value that stands under a name.</summary>
internal delegate T ReadNamed<out T>(string name, ref Utf8JsonReader json);
