using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>What a household says is the same by whatever way it comes in: as cells, in properties, along paths, converted. So is what is
/// wrong with it.</summary>
[Properties(Arbitrary = [typeof(HeldHouseholdLaws)], MaxTest = 500)]
public sealed class HeldHouseholdLaws
{
    private static readonly string?[] Words =
    [
        null, "", "　", "unknown", "未知", "是", "否", "√", "x", "tile", "THATCH", "coal、grain", "coal", "coal coal", "nothing", "4", "４人",
        "21", "-1", "35.5", "35.555", "1000.01", "2020-06-10", "2020年6月10日", "2020-06-10 08:00", "tomorrow", "、",
    ];

    private static readonly Policy Small = Some.Policy(text => Facts(text)
        .RuleSet("a", "Every", null, ("crowded", "people > 6 and damp"), ("old", "built < \"2000-01-01\" or roof == \"thatch\"")));

    private static readonly Policy Packed = Some.Policy(text => Facts(text)
        .RuleSet("a", "Every", null, ("crowded", "damp and coal"), ("old", "roof == \"thatch\" and not grain")));

    private static readonly BoundPolicy<Numbers<long?>> Longs = Small.For<Numbers<long?>>();
    private static readonly BoundPolicy<Numbers<short>> Shorts = Small.For<Numbers<short>>();
    private static readonly BoundPolicy<Numbers<byte?>> Bytes = Small.For<Numbers<byte?>>();
    private static readonly BoundPolicy<Numbers<decimal>> Decimals = Small.For<Numbers<decimal>>();
    private static readonly BoundPolicy<Numbers<ulong>> Large = Small.For<Numbers<ulong>>();

    [Property]
    public void Texts_are_read_as_a_rosters_cells_are(Cells cells)
    {
        foreach (var policy in (Policy[])[Small, Packed])
        {
            var read = new HouseholdReader(policy.Facts).Read(cells.Pairs);
            var sheet = policy.NewSheet();
            read.Fill(sheet);

            Same(policy, sheet, [.. read.Problems], Mapped(policy), cells);
            Same(policy, sheet, [.. read.Problems], Nested(policy), new() { House = cells });
        }
    }

    [Property]
    public void Whole_numbers_of_every_type_are_what_a_cell_says_of_them(long number, DateTime built)
    {
        SaysAsACell(Longs, number, built);
        SaysAsACell(Shorts, (short)number, built);
        SaysAsACell(Bytes, (byte)number, built);
        SaysAsACell(Decimals, number / 4m, built);
        SaysAsACell(Large, (ulong)number, built);
        SaysAsACell(Longs, null, built.Date);
        SaysAsACell(Longs, long.MinValue, built.Date);
        SaysAsACell(Large, ulong.MaxValue, built.Date);
    }

    public static Arbitrary<Cells> AnyCells() => Gen.Elements(Words).ArrayOf(7)
        .Select(w => new Cells { Damp = w[0], Roof = w[1], Help = w[2], People = w[3], Area = w[4], Built = w[5], Wage = w[6] })
        .ToArbitrary();

    private static void SaysAsACell<T>(BoundPolicy<Numbers<T>> bound, T number, DateTime built)
    {
        var said = number is null ? null : FormattableString.Invariant($"{number}");
        var day = built == built.Date ? FormattableString.Invariant($"{built:yyyy-MM-dd}") : "a time of day";
        var read = new HouseholdReader(Small.Facts).Read([new("people", said), new("area", said), new("built", day)]);

        var isDecided = bound.TryDetermine(new() { People = number, Area = number, Built = built }, out var determination, out var bad);

        Assert.Equal(read.Problems.IsEmpty, isDecided);
        Assert.Equal(Small.TryDetermine(read, out var expected, out _), isDecided);
        Assert.Same(expected, determination);
        Assert.Equal(
            read.Problems.Select(p => p.Fact.Name),
            bad?.Problems.Select(p => p.Fact.Name) ?? []);
    }

    private static void Same<T>(Policy policy, FactSheet sheet, HouseholdProblem[] problems, BoundPolicy<T> bound, T household)
    {
        var isDecided = bound.TryDetermine(household, out var determination, out var bad);

        Assert.Equal(problems.Length == 0, isDecided);
        Assert.Equal(Told(problems), Told(bad?.Problems ?? []));
        if (!isDecided)
        {
            Assert.Equal(bad!.Reason, Assert.Throws<BadHouseholdException>(() => bound.Sheet(household)).Household.Reason);
            return;
        }

        Assert.Same(policy.Determine(sheet), determination);
        Assert.Equal(
            policy.Facts.Facts.SelectMany(f => Places(sheet, f)),
            policy.Facts.Facts.SelectMany(f => Places(bound.Sheet(household), f)));
    }

    private static IEnumerable<string> Places(FactSheet sheet, FactDeclaration fact) => fact.Type is SetType
        ? fact.Options.Select(o => $"{o}={sheet.GetMember(fact, o)}")
        : [$"{fact}={sheet[fact]}"];

    private static IEnumerable<string> Told(IEnumerable<HouseholdProblem> problems) =>
        problems.Select(p => $"{p.Fact} {p.Reason.Chinese} {p.Reason.English}").Order(StringComparer.Ordinal);

    private static BoundPolicy<Cells> Mapped(Policy policy) => policy.For<Cells>(map => map
        .Cell("damp", h => h.Damp).Cell("roof", h => h.Roof).Cell("help", h => h.Help).Cell("people", h => h.People)
        .Cell("area", h => h.Area).Cell("built", h => h.Built).Cell("wage", h => h.Wage).Omit("farm"));

    private static BoundPolicy<Household> Nested(Policy policy) => policy.For<Household>(map => map
        .Cell("damp", h => h.House!.Damp).Cell("roof", h => h.House!.Roof).Cell("help", h => h.House!.Help)
        .Cell("people", h => h.House!.People).Cell("area", h => h.House!.Area).Cell("built", h => h.House!.Built)
        .Cell("wage", h => h.House!.Wage).Omit("farm"));

    private static PolicyText Facts(PolicyText text) => text
        .Boolean("damp").OneOf("roof", "tile", "thatch").Set("help", "coal", "grain").Set("income", "wage", "farm")
        .Integer("people", 0, 20).Decimal("area", 2, 0, 1000).Date("built");

    public sealed record Cells
    {
        public string? Damp { get; init; }

        public string? Roof { get; init; }

        public string? Help { get; init; }

        public string? People { get; init; }

        public string? Area { get; init; }

        public string? Built { get; init; }

        public string? Wage { get; init; }

        internal KeyValuePair<string, string?>[] Pairs =>
        [
            new("damp", Damp), new("roof", Roof), new("help", Help), new("people", People), new("area", Area), new("built", Built),
            new("wage", Wage),
        ];
    }

    public sealed record Household
    {
        public Cells? House { get; init; }
    }

    internal sealed record Numbers<T>
    {
        public bool Damp { get; init; }

        public string Roof { get; init; } = "";

        public string[] Help { get; init; } = [];

        public string[] Income { get; init; } = [];

        public required T People { get; init; }

        public required T Area { get; init; }

        public DateTime Built { get; init; }
    }
}
