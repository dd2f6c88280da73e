using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Ledgers;

namespace HousingRules.Contract;

/// <summary>A place in a ledger as an object, with the keys that the printed ledger has.</summary>
internal sealed class LedgerLineFormJson : IForm<LedgerLineForm>, IWrittenForm<LedgerLine>
{
    private static readonly KeySet Keys = new(FormNumber.Key, "place", "items", "problems", "awaiting", "money");

    private static readonly KeySet PlaceKeys = new("county", "town", "village");

    private static readonly KeySet RouteKeys = new("due", "agreed", "paid");

    public static void Write(Utf8JsonWriter json, LedgerLineForm value)
    {
        json.WriteStartObject();
        FormNumber.Write(json);
        json.WriteStartObject("place"u8);
        Part(json, "county"u8, value.Locality.County);
        Part(json, "town"u8, value.Locality.Town);
        Part(json, "village"u8, value.Locality.Village);
        json.WriteEndObject();
        json.WritePropertyName("items"u8);
        LedgerCountsJson.Write(json, value.Counts);
        json.WriteStartObject("problems"u8);
        foreach (var problem in value.Problems)
        {
            json.WritePropertyName(problem.Problem);
            LedgerCountsJson.Write(json, problem.Counts);
        }

        json.WriteEndObject();
        json.WriteStartObject("awaiting"u8);
        foreach (var awaited in value.Awaited)
            json.WriteNumber(awaited.Level, awaited.Count);
        json.WriteEndObject();
        WriteRoutes(json, value.Routes);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, LedgerLine value) => Write(json, LedgerLineForm.Of(value));

    public static LedgerLineForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (locality, counts) = (default(Locality), default(LedgerCounts));
        ImmutableArray<ProblemForm> problems = [];
        ImmutableArray<AwaitedForm> awaited = [];
        ImmutableArray<RouteForm> routes = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: FormNumber.Check(ref json); break;
                case 1: locality = ReadPlace(ref json); break;
                case 2: counts = LedgerCountsJson.Read(ref json); break;
                case 3: problems = Tokens.Map(ref json, Problem); break;
                case 4: awaited = Tokens.Map(ref json, Awaited); break;
                default: routes = Tokens.Map(ref json, Route); break;
            }
        }

        keys.Require(first: 6);
        return new() { Locality = locality, Counts = counts, Problems = problems, Awaited = awaited, Routes = routes };
    }

    private static void Part(Utf8JsonWriter json, ReadOnlySpan<byte> key, string part)
    {
        if (part.Length > 0)
            json.WriteString(key, Texts.Whole(part));
    }

    private static void WriteRoutes(Utf8JsonWriter json, ImmutableArray<RouteForm> routes)
    {
        json.WriteStartObject("money"u8);
        foreach (var route in routes)
        {
            json.WriteStartObject(route.Route);
            MoneyTotalJson.Write(json, "due"u8, route.Due);
            MoneyTotalJson.Write(json, "agreed"u8, route.Agreed);
            MoneyTotalJson.Write(json, "paid"u8, route.Paid);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Locality ReadPlace(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(PlaceKeys, ref json);
        var parts = new[] { "", "", "" };
        while (keys.Next(ref json) is >= 0 and var key)
            parts[key] = Tokens.Text(ref json);
        return new(parts[0], parts[1], parts[2]);
    }

    private static ProblemForm Problem(string name, ref Utf8JsonReader json) => new(name, LedgerCountsJson.Read(ref json));

    private static AwaitedForm Awaited(string name, ref Utf8JsonReader json) => new(name, Tokens.Count(ref json));

    private static RouteForm Route(string name, ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(RouteKeys, ref json);
        var totals = new MoneyTotal[RouteKeys.Names.Count];
        while (keys.Next(ref json) is >= 0 and var key)
            totals[key] = MoneyTotalJson.Read(ref json);
        keys.Require(first: RouteKeys.Names.Count);
        return new(name, totals[0], totals[1], totals[2]);
    }
}
