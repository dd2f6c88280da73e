using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>Tables of any size say what their rows say.</summary>
public sealed class TableTests
{
    private static readonly string[] Keys = ["a", "b", "c"];

    [Theory]
    [InlineData(4)]
    [InlineData(33)]
    public void A_table_says_what_its_row_says(int count)
    {
        using var folder = Text(count).Save();
        var policy = PolicyLibrary.Load(folder.Policy).Policies.Single();
        var random = new Random(count);
        for (var i = 0; i < 2_000; i++)
        {
            int[] codes = [random.Next(3 * count), random.Next(3 * count), random.Next(3 * count)];
            // Mostly a household of some row.
            if (i % 4 != 0)
                codes = [codes[0], codes[0] / 3 * 3 + random.Next(3), codes[0] / 3 * 3 + random.Next(2)];

            Assert.Equal(Said(codes), Paid(policy, codes));
        }
    }

    // The third key has a value that no row is for.
    private static decimal? Said(int[] codes)
    {
        var row = codes[0] / 3;
        return codes[1] / 3 == row && codes[2] / 3 == row && codes[2] % 3 < 2 ? row + 0.5m : null;
    }

    private static decimal? Paid(Policy policy, int[] codes)
    {
        var sheet = policy.NewSheet();
        foreach (var (key, code) in Keys.Zip(codes))
            sheet.Set(key, code);
        return Assert.Single(policy.Determine(sheet).Amounts).Value;
    }

    private static PolicyText Text(int count) => new PolicyText()
        .Integer("a", 0, 200)
        .Integer("b", 0, 200)
        .Integer("c", 0, 200)
        .Table("rate", "yuan", 1, Keys, [.. Enumerable.Range(0, count).Select(r => (Cells(r), r + 0.5m))])
        .Amount("pay", "rate")
        .RuleSet("set", "Every", null, ("pay", "true"))
        .Accept("GapInTable", "pay");

    private static string[] Cells(int row) =>
        [Range(row * 3, row * 3 + 2), Range(row * 3, row * 3 + 2), $$"""{"From": {{row * 3}}, "To": {{row * 3 + 1}}}"""];

    private static string Range(int from, int to) => $$"""{"From": {{from}}, "To": {{to}}}""";
}
