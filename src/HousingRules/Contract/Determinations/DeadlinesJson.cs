using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>Milestones as an object: the name and the day.</summary>
internal static class DeadlinesJson
{
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<DeadlineForm> deadlines)
    {
        json.WriteStartObject(key);
        Span<char> day = stackalloc char[10];
        foreach (var deadline in deadlines)
        {
            Texts.Format(deadline.Due, day);
            json.WriteString(deadline.Milestone, day);
        }

        json.WriteEndObject();
    }

    public static void WriteSome(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<DeadlineForm> deadlines)
    {
        if (!deadlines.IsEmpty)
            Write(json, key, deadlines);
    }

    public static ImmutableArray<DeadlineForm> Read(ref Utf8JsonReader json) =>
        Tokens.Map(ref json, static (string name, ref Utf8JsonReader j) => new DeadlineForm(name, Tokens.Day(ref j)));
}
