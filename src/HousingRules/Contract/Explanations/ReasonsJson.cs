using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Reasons one after another, each before its parts, with how deep it stands: rules follow from rules, and JSON may not be as deep
/// as that.</summary>
internal static class ReasonsJson
{
    // So deep no rules are, and no deeper can be followed.
    private const int Deepest = 2_000;

    private static readonly KeySet Keys = new("text", "holds", "level");

    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<ReasonForm> reasons)
    {
        json.WriteStartArray(key);
        Write(json, reasons, 0);
        json.WriteEndArray();
    }

    public static ImmutableArray<ReasonForm> Read(ref Utf8JsonReader json)
    {
        var lines = Tokens.Items(ref json, ReadLine);
        var at = 0;
        return Parts(lines, ref at, 0);
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<ReasonForm> reasons, int level)
    {
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WritePropertyName("text"u8);
            LocalizedTextJson.Write(json, reason.Text);
            if (reason.Holds is { } holds)
                json.WriteBoolean("holds"u8, holds);
            else
                json.WriteNull("holds"u8);
            if (level > 0)
                json.WriteNumber("level"u8, level);
            json.WriteEndObject();
            Write(json, reason.Parts, level + 1);
        }
    }

    private static Line ReadLine(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (text, holds, level) = (new LocalizedText("", ""), (bool?)null, 0);
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: text = LocalizedTextJson.Read(ref json); break;
                case 1: holds = Tokens.TruthOrNull(ref json); break;
                default: level = Tokens.Count(ref json); break;
            }
        }

        keys.Require(first: 2);
        return level is >= 0 and <= Deepest
            ? new(text, holds, level)
            : throw new FormMistake(ContractSentences.NoLevel(Deepest));
    }

    private static ImmutableArray<ReasonForm> Parts(ImmutableArray<Line> lines, ref int at, int level)
    {
        var parts = ImmutableArray.CreateBuilder<ReasonForm>();
        while (at < lines.Length && lines[at].Level >= level)
        {
            var line = lines[at++];
            if (line.Level > level)
                throw new FormMistake(ContractSentences.TooDeep(at, line.Level, level));
            parts.Add(new(line.Text, line.Holds, Parts(lines, ref at, level + 1)));
        }

        return parts.DrainToImmutable();
    }

    private readonly record struct Line(LocalizedText Text, bool? Holds, int Level);
}
