using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Generators.Rosters;

namespace HousingRules.Tests.Laws;

/// <summary>The tables of a policy, its compiled code and its bound types say the same of every household, whatever the policy.</summary>
public sealed class WalkLaws
{
    private const int Households = 60;

    private static readonly string[] Grades = ["none", "a", "b", "c", "d"];

    public enum OddGrade
    {
        C = 9,
        None = 1,
        B = 2,
        D = 30,
        A = 4,
    }

    public enum FarGrade
    {
        A = -5,
        B = 1_000_000,
        C = 0,
        D = 3,
        None = 70,
    }

    [Flags]
    public enum Members
    {
        None = 0,
        M1 = 1,
        M0 = 8,
    }

    [Fact]
    public void The_policy_in_the_package_is_decided_by_tables()
    {
        var compiled = PolicyLibrary.BuiltIn.Newest("yiyuan").Compiled;

        Assert.NotNull(WalkBuilder.Build(compiled, PackedSheet.Of(compiled)!.Facts));
    }

    [Property(MaxTest = 60)]
    public void Tables_say_what_compiled_code_says(uint seed) => Compare(seed, rules: 5);

    [Property(MaxTest = 20)]
    public void Tables_of_more_rules_than_a_word_has_bits_say_it_too(uint seed) => Compare(seed, rules: 27);

    private static void Compare(uint seed, int rules)
    {
        var chance = new XorShift(seed + 1);
        var program = AnyPolicy(chance, rules).Compiled;
        var word = PackedSheet.Of(program)!;
        var walk = WalkBuilder.Build(program, word.Facts)!;
        var code = Emitter.Compile<long[]>(program, new SheetSource());

        for (var i = 0; i < Households; i++)
        {
            var codes = Codes(program, chance);
            var mask = new ulong[Mask.Words(program)];
            var first = code(codes, mask);
            Assert.Equal(mask.Length > 1 ? mask : [first], walk.MaskOf(walk[word.Read(codes)]));
        }
    }

    [Property(MaxTest = 30)]
    public void Every_type_gets_what_its_sheet_gets_met_and_never_met(uint seed)
    {
        var chance = new XorShift(seed + 1);
        var policy = AnyPolicy(chance, chance.Percent(30) ? 27 : 5);
        var (odd, far) = (policy.For<Odd>(), policy.For<Far>("m"));

        for (var i = 0; i < Households; i++)
        {
            var household = AnyOdd(chance);
            var expected = policy.Determine(odd.Sheet(household));
            Assert.Same(expected, odd.WithoutMemory().Determine(household));
            Assert.Same(expected, odd.Determine(household));
            Assert.Same(expected, odd.Determine(household));
            var other = AnyFar(chance);
            Assert.Same(policy.Determine(far.Sheet(other)), far.Determine(other));
            Assert.Same(policy.Determine(far.Sheet(other)), far.Determine(other));
        }
    }

    [Fact]
    public void A_policy_beyond_the_bound_of_the_tables_is_decided_by_compiled_code()
    {
        // Facts that are asked together stand far apart, whatever their order: there are very many states.
        var policy = Some.Policy(text =>
        {
            foreach (var i in Enumerable.Range(0, 26))
                text.Boolean($"b{i}");
            text.RuleSet("pairs", "Every", null,
                [.. Enumerable.Range(0, 52).Select(n => ($"o{n}", Apart(n % 13, n / 13)))]);
        });
        var word = PackedSheet.Of(policy.Compiled)!;
        var chance = new XorShift(3);
        var code = Emitter.Compile<long[]>(policy.Compiled, new SheetSource());

        Assert.Null(WalkBuilder.Build(policy.Compiled, word.Facts));
        for (var i = 0; i < 1_000; i++)
        {
            var sheet = policy.NewSheet();
            foreach (var fact in policy.Facts.Facts)
                sheet.Set(fact.Name, chance.Percent(50));
            var mask = code(sheet.Codes, []);
            Assert.Equal(
                policy.Compiled.Rules.Where(r => (mask >> r.Bit & 1) != 0).Select(r => r.Rule.Outcome.Name).Order(StringComparer.Ordinal),
                policy.Determine(sheet)["pairs"].Certain.Select(o => o.Name));
        }
    }

    private static string Apart(int i, int k) => $"b{i} and b{(i * (k + 3) + 7 * k + 11) % 26} and not b{(i * 5 + k * 9 + 2) % 26}";

    private static Policy AnyPolicy(XorShift chance, int rules = 5) => Some.Policy(text =>
    {
        foreach (var i in Enumerable.Range(0, 5))
            text.Boolean($"b{i}");
        text.OneOf("g0", Grades).OneOf("g1", Grades).Set("s", "m0", "m1", "m2").Boolean("m");
        var names = new List<string>(["b0", "b1", "b2", "b3", "b4", "m0", "m1", "m2", "m"]);
        foreach (var set in Enumerable.Range(0, 3))
        {
            text.RuleSet(
                $"set{set}",
                ((string[])["Every", "One", "First"])[chance.Below(3)],
                set > 0 && chance.Percent(50) ? Condition(names, chance, 1) : null,
                [.. Enumerable.Range(0, rules).Select(r => ($"o{set}x{r % 4}", Condition(names, chance, 3)))]);
            names.AddRange(Enumerable.Range(0, 4).Select(r => $"o{set}x{r}"));
        }

        text.Paper("photos", "o0x1", Condition(names, chance, 2)).Paper("report", "o2x0");
    });

    private static string Condition(List<string> names, XorShift chance, int depth)
    {
        if (depth == 0 || chance.Percent(20))
            return chance.Below(4) switch
            {
                0 => $"g{chance.Below(2)} == \"{Grades[chance.Below(5)]}\"",
                1 => $"g{chance.Below(2)} in (\"{Grades[chance.Below(5)]}\", \"{Grades[chance.Below(5)]}\")",
                2 => $"not {names[chance.Below(names.Count)]}",
                _ => names[chance.Below(names.Count)],
            };
        var (left, right) = (Condition(names, chance, depth - 1), Condition(names, chance, depth - 1));
        return $"({left} {(chance.Percent(50) ? "and" : "or")} {right})";
    }

    private static long[] Codes(CompiledPolicy program, XorShift chance) =>
    [
        .. program.Document.Facts.Facts.SelectMany(
            f => Enumerable.Range(0, f.SlotCount).Select(i => (long)chance.Below(new Slot(f, i).Values))),
    ];

    private static Odd AnyOdd(XorShift chance) => new()
    {
        B0 = chance.Percent(50),
        B1 = Maybe(chance),
        B2 = chance.Percent(50),
        B3 = Maybe(chance),
        B4 = chance.Percent(50),
        M = chance.Percent(50),
        G0 = Enum.GetValues<OddGrade>()[chance.Below(5)],
        G1 = chance.Percent(20) ? null : Enum.GetValues<OddGrade>()[chance.Below(5)],
        S = chance.Percent(20) ? null : (Members)(chance.Below(2) + 8 * chance.Below(2)),
    };

    private static Far AnyFar(XorShift chance) => new()
    {
        B0 = chance.Percent(50),
        B1 = chance.Percent(50),
        B2 = Maybe(chance),
        B3 = chance.Percent(50),
        B4 = chance.Percent(50),
        G0 = chance.Percent(20) ? null : Enum.GetValues<FarGrade>()[chance.Below(5)],
        G1 = chance.Percent(10) ? null : Grades[chance.Below(5)].ToUpper(CultureInfo.InvariantCulture),
        S = chance.Percent(20) ? null : [.. ((string[])["m0", "m1", "m2"]).Where(_ => chance.Percent(50))],
    };

    private static bool? Maybe(XorShift chance) => chance.Percent(15) ? null : chance.Percent(50);

    public abstract class Truths
    {
        public bool B0 { get; init; }

        public bool B4 { get; init; }
    }

    /// <summary>Odd numbers, nullables, and flags that know two of three members.</summary>
    public sealed class Odd : Truths
    {
        public bool? B1 { get; init; }

        public bool B2 { get; init; }

        public bool? B3 { get; init; }

        public bool M { get; init; }

        public OddGrade G0 { get; init; }

        public OddGrade? G1 { get; init; }

        public Members? S { get; init; }
    }

    /// <summary>Numbers far apart, texts and a collection.</summary>
    public sealed class Far : Truths
    {
        public bool B1 { get; init; }

        public bool? B2 { get; init; }

        public bool B3 { get; init; }

        public FarGrade? G0 { get; init; }

        public string? G1 { get; init; }

        public ImmutableArray<string>? S { get; init; }
    }
}
