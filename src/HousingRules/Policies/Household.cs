using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A household as a JSON object states it: its identity, the values of its facts, and what could not be read.</summary>
public sealed class Household
{
    private readonly HouseholdReading _facts;

    private Household(HouseholdIdentity identity, HouseholdReading facts, ImmutableArray<string> otherKeys) =>
        (Identity, _facts, OtherKeys) = (identity, facts, otherKeys);

    /// <summary>Which household it is.</summary>
    public HouseholdIdentity Identity { get; }

    /// <summary>What is wrong with its facts; empty when nothing is.</summary>
    public ImmutableArray<HouseholdProblem> Problems => _facts.Problems;

    /// <summary>Keys that are neither a fact nor part of the identity.</summary>
    public ImmutableArray<string> OtherKeys { get; }

    /// <summary>Whether any key means a fact.</summary>
    internal bool SaysAnything => _facts.FactsSaid > 0;

    /// <summary>Reads a household. An explicit <c>null</c> is "asked, not known"; a key that is left out has the fact's omitted
    /// value.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="catalog">The facts of the policy.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no object, or a text in it is no text: not UTF-8, or half a
    /// character.</exception>
    public static Household Read(JsonElement json, FactCatalog catalog) => Read(json, new HouseholdReader(catalog));

    /// <summary>Reads one household after another.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="reader">The reader of its facts.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no object, or a text in it is no text: not UTF-8, or half a
    /// character.</exception>
    public static Household Read(JsonElement json, HouseholdReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var facts = reader.Read(json);
        try
        {
            return new(IdentityOf(json), facts, [.. facts.OtherKeys.Where(key => key != "id" && !IsPlace(json, key))]);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException("A text of the household's identity is not UTF-8, or holds half a character.", nameof(json), e);
        }
    }

    private static bool IsPlace(JsonElement json, string key) => key == "place" && json.GetProperty(key).ValueKind == JsonValueKind.Object;

    private static HouseholdIdentity IdentityOf(JsonElement json)
    {
        var id = Part(json, "id");
        return json.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.Object
            ? new(id, Part(place, "county"), Part(place, "town"), Part(place, "village"))
            : new(id, null, null, null);
    }

    /// <summary>Fills a sheet with the household's facts; every other fact gets its omitted value.</summary>
    /// <param name="sheet">A sheet of the same facts.</param>
    /// <exception cref="ArgumentException"><paramref name="sheet"/> is null or has other facts.</exception>
    public void Fill(FactSheet sheet) => _facts.Fill(sheet);

    private static string? Part(JsonElement json, string key) => !json.TryGetProperty(key, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
