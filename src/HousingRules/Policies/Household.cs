using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A household as a JSON object states it: its identity, the values of its facts, and what could not be read.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
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
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var json = """{ "户编号": "1", "身份类别": ["建档立卡贫困户"], "现鉴定等级": "D级" }""";
    /// var household = Household.Read(JsonElement.Parse(json), policy.Facts);
    /// var sheet = policy.NewSheet();
    /// household.Fill(sheet);
    /// Console.WriteLine($"{household.Identity.Id} {sheet["currentGrade"]}"); // 1 D
    /// </code>
    /// </example>
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
            return new(IdentityOf(json), facts, [.. facts.OtherKeys.Where(key => !IsIdentity(json, key))]);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException("A text of the household's identity is not UTF-8, or holds half a character.", nameof(json), e);
        }
    }

    // place is an object, and the form is one that is known here; otherwise they are keys like others.
    private static bool IsIdentity(JsonElement json, string key) => key switch
    {
        "place" => json.GetProperty(key).ValueKind == JsonValueKind.Object,
        JsonForm.NumberKey => json.GetProperty(key) is { ValueKind: JsonValueKind.Number } form
            && form.TryGetInt32(out var number) && number == JsonForm.Number,
        // However it is written, a form is never passed over.
        _ => IdentityHeaders.Has(key) && FactCatalog.HeaderKey(key) != JsonForm.NumberKey,
    };

    private static HouseholdIdentity IdentityOf(JsonElement json)
    {
        var place = json.TryGetProperty("place", out var given) && given.ValueKind == JsonValueKind.Object ? given : (JsonElement?)null;
        string? Place(ImmutableArray<string> headers) => Part(place ?? json, headers);
        return new(
            Part(json, IdentityHeaders.Id),
            Place(IdentityHeaders.County),
            Place(IdentityHeaders.Town),
            Place(IdentityHeaders.Village));
    }

    /// <summary>What was read of its facts; nobody else may change it.</summary>
    internal FactSheet Sheet => _facts.Sheet;

    /// <summary>Fills a sheet with the household's facts; every other fact gets its omitted value.</summary>
    /// <param name="sheet">A sheet of the same facts.</param>
    /// <exception cref="ArgumentException"><paramref name="sheet"/> is null or has other facts.</exception>
    public void Fill(FactSheet sheet) => _facts.Fill(sheet);

    // The product's own name of a part stands before the headers that rosters have for it.
    private static string? Part(JsonElement json, ImmutableArray<string> headers)
    {
        foreach (var header in headers)
        {
            if (json.TryGetProperty(header, out var part) && Text(part) is { } text)
                return text;
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
