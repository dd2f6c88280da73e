using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>A fact that is unknown and matters, as an object.</summary>
internal sealed class MissingFormJson : IForm<MissingForm>
{
    private static readonly KeySet Keys = new("fact", "establishedBy", "due", "milestone");

    public static void Write(Utf8JsonWriter json, MissingForm value)
    {
        json.WriteStartObject();
        json.WriteString("fact"u8, value.Fact);
        Texts.Names(json, "establishedBy"u8, value.EstablishedBy);
        Texts.DayOrNull(json, "due"u8, value.Due?.Due);
        if (value.Due is { } due)
            json.WriteString("milestone"u8, due.Milestone);
        json.WriteEndObject();
    }

    public static MissingForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (fact, due, milestone) = ("", (DateOnly?)null, (string?)null);
        ImmutableArray<string> establishedBy = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: fact = Tokens.Text(ref json); break;
                case 1: establishedBy = Tokens.Names(ref json); break;
                case 2: due = Tokens.DayOrNull(ref json); break;
                default: milestone = Tokens.Text(ref json); break;
            }
        }

        keys.Require(first: 3);
        return (due, milestone) switch
        {
            (null, null) => new(fact, establishedBy, null),
            ({ } day, { } name) => new(fact, establishedBy, new(name, day)),
            _ => throw KeySet.Contradiction("due", "milestone"),
        };
    }
}
