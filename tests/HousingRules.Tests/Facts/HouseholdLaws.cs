using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Facts;

/// <summary>The same household gives the same facts and the same problems by whatever way it comes in, in whatever order.</summary>
[Properties(Arbitrary = [typeof(SaidHousehold)], MaxTest = 500)]
public sealed class HouseholdLaws
{
    [Property]
    public void As_json_as_a_dictionary_and_as_cells(SaidHousehold said)
    {
        var dictionary = Result.Of(said, reader => reader.Read(said.Pairs));

        Assert.Equal(dictionary, Result.Of(said, reader => reader.Read(said.Json())));
        Assert.Equal(dictionary, Cells(said));
    }

    [Property]
    public void In_any_order(SaidHousehold said)
    {
        var turned = said with { Pairs = [.. said.Pairs.Reverse()] };

        Assert.Equal(Result.Of(said, r => r.Read(said.Pairs)), Result.Of(turned, r => r.Read(turned.Pairs)));
    }

    [Property]
    public void By_a_reader_that_has_read_others_before(SaidHousehold before, SaidHousehold said)
    {
        var reader = new HouseholdReader(said.Policy.Facts);
        if (before.Policy == said.Policy)
            reader.Read(before.Pairs);

        Assert.Equal(Result.Of(said, r => r.Read(said.Pairs)), Result.Of(said, _ => reader.Read(said.Pairs)));
    }

    [Property]
    public void Written_and_read_again(SaidHousehold said)
    {
        var reader = new HouseholdReader(said.Policy.Facts);
        var reading = reader.Read(said.Pairs);
        var sheet = said.Policy.NewSheet();
        reading.Fill(sheet);

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            SheetJson.WriteFacts(json, sheet);
            json.WriteEndObject();
        }

        var again = said.Policy.NewSheet();
        var second = reader.Read(JsonDocument.Parse(stream.ToArray()).RootElement);
        second.Fill(again);

        Assert.Empty(second.Problems);
        Assert.Equal(sheet.Codes, again.Codes);
    }

    private static Result Cells(SaidHousehold said)
    {
        var reader = new HouseholdReader(said.Policy.Facts);
        var sheet = said.Policy.NewSheet();
        var problems = new List<HouseholdProblem>();
        reader.Begin();
        foreach (var (key, text) in said.Pairs)
        {
            Assert.True(said.Policy.Facts.TryColumn(key, out var column));
            reader.Add(key, column, CellMeaning.Of(column, text ?? "未知"));
        }

        reader.Complete(sheet, problems);
        return new(sheet, problems);
    }

    /// <summary>What comes of a household: its facts where nothing is wrong, and what is wrong, whatever came first.</summary>
    private sealed record Result(string Facts, string Problems)
    {
        public Result(FactSheet sheet, IReadOnlyCollection<HouseholdProblem> problems)
            : this(
                problems.Count > 0 ? "not decided" : string.Join(",", sheet.Codes),
                string.Join("\n", problems.Select(p => $"{p.Fact}: {p.Reason.English}").Order(StringComparer.Ordinal)))
        {
        }

        public static Result Of(SaidHousehold said, Func<HouseholdReader, HouseholdReading> read)
        {
            var reading = read(new HouseholdReader(said.Policy.Facts));
            var sheet = said.Policy.NewSheet();
            reading.Fill(sheet);
            return new(sheet, reading.Problems);
        }
    }
}

/// <summary>What somebody says of a household: right, wrong, twice and against itself.</summary>
public sealed record SaidHousehold
{
    private static readonly Policy Small = Some.Policy(p => p
        .Decimal("area", 2, 0, 1000, "squareMetres")
        .Integer("people", 0, 20)
        .Date("built")
        .OneOf("grade", "A", "B")
        .Boolean("poor", omitted: null)
        .Set("groups", "old", "ill", "alone")
        .RuleSet("a", "Every", null, ("b", "poor")));

    private static readonly string?[] Texts =
        ["是", "否", "", " ", null, "未知", "A", "b", "none", "old、ill", "ill", "低保户", "/", "、", "36㎡", "35.55", "4", "2020-06-10",
            "2020年6月10日 8:30", "2020-06-10 备注：已修", "也许", "２", "true"];

    internal SaidHousehold(Policy policy, ImmutableArray<KeyValuePair<string, string?>> pairs) => (Policy, Pairs) = (policy, pairs);

    internal Policy Policy { get; }

    internal ImmutableArray<KeyValuePair<string, string?>> Pairs { get; init; }

    public static Arbitrary<SaidHousehold> Any() => (
        from isSmall in Gen.Elements(true, false)
        let policy = isSmall ? Small : Some.Yiyuan
        from pairs in Gen.ListOf(Pair(policy))
        select new SaidHousehold(policy, [.. pairs.DistinctBy(p => p.Key)])).ToArbitrary();

    /// <summary>The same as a JSON object.</summary>
    public JsonElement Json() => JsonSerializer.SerializeToElement(new OrderedDictionary<string, string?>(Pairs));

    public override string ToString() => $"{Policy}: {string.Join(", ", Pairs.Select(p => $"{p.Key}={p.Value ?? "null"}"))}";

    private static Gen<KeyValuePair<string, string?>> Pair(Policy policy) =>
        from fact in Gen.Elements(policy.Facts.Facts.AsEnumerable())
        from key in Gen.Elements(Keys(fact).AsEnumerable())
        from text in Gen.Elements(Texts)
        from own in Gen.Elements([.. fact.Options.Select(o => o.Label.Chinese), "未知"])
        from takesOwn in Gen.Elements(true, false)
        select KeyValuePair.Create(key, takesOwn && fact.Type is OneOfType ? own : text);

    private static ImmutableArray<string> Keys(FactDeclaration fact) =>
    [
        fact.Name,
        fact.Label.Chinese,
        .. fact.Headers,
        .. fact.Type is SetType ? fact.Options.SelectMany(o => (string[])[o.Name, o.Label.Chinese]) : [],
    ];
}
