using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Tests.Results;

/// <summary>A roster that was read, written and read again has the same households.</summary>
public class RoundTripTests
{
    private static readonly Policy Policy = PolicyLibrary.BuiltIn.Policies[^1];

    [Property(MaxTest = 30, Arbitrary = [typeof(Rosters)])]
    public void Csv_and_xlsx_keep_every_household(Roster roster)
    {
        using var desk = new CliRun();
        var input = desk.Put("a.csv", roster.Text);

        var before = desk.Determine(input);
        desk.Run("determine", input, "--output", desk.Path("b.xlsx"));
        desk.Run("determine", desk.Path("b.xlsx"), "--output", desk.Path("c.csv"));
        var between = desk.Determine(desk.Path("b.xlsx"));
        var after = desk.Determine(desk.Path("c.csv"));

        Assert.Equal(before.Select(h => h.GetRawText()), between.Select(h => h.GetRawText()));
        Assert.Equal(before.Select(h => h.GetRawText()), after.Select(h => h.GetRawText()));
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(Rosters)])]
    public void A_roster_in_columns_and_one_in_JSON_are_the_same(Roster roster)
    {
        using var desk = new CliRun();

        var columns = desk.Determine(desk.Put("a.csv", roster.Text));
        var json = desk.Determine(desk.Put("b.jsonl", roster.Json));
        desk.Run("determine", desk.Path("b.jsonl"), "--output", desk.Path("c.csv"));
        var after = desk.Determine(desk.Path("c.csv"));

        Assert.Equal(columns.Select(h => h.GetRawText()), json.Select(h => h.GetRawText()));
        Assert.Equal(columns.Select(h => h.GetRawText()), after.Select(h => h.GetRawText()));
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(Rosters)])]
    public void Untouched_columns_come_back_as_they_were(Roster roster)
    {
        using var desk = new CliRun();
        desk.Run("determine", desk.Put("a.csv", roster.Text), "--output", desk.Path("b.csv"));

        var (before, after) = (Lines("a.csv"), Lines("b.csv"));

        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after).Skip(1), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));

        string[] Lines(string name) => desk.Read(name).Split("\r\n");
    }

    public sealed record Roster(string Text, string Json);

    public static class Rosters
    {
        public static Arbitrary<Roster> Any() => (
            from rows in Gen.Choose(1, 12)
            from households in Household().ArrayOf(rows)
            select Of(households)).ToArbitrary();

        // A value for every fact, by its place among the fact's values; the last is "unknown".
        private static Gen<int[]> Household() =>
            from picks in Gen.Choose(0, int.MaxValue - 1).ArrayOf(Policy.Facts.Facts.Length)
            select picks;

        private static Roster Of(int[][] households)
        {
            var text = new StringBuilder("id,town,备注,").AppendJoin(',', Policy.Facts.Facts.Select(f => f.Name)).Append("\r\n");
            var json = new StringBuilder();
            for (var n = 0; n < households.Length; n++)
            {
                var values = Policy.Facts.Facts.Select((fact, i) => Value(fact, households[n][i])).ToArray();
                text.Append($"h{n},南镇,\"a, \"\"b\"\" <c>&d\",").AppendJoin(',', values.Select(v => $"\"{v}\"")).Append("\r\n");
                json.Append($$"""{"id":"h{{n}}","place":{"town":"南镇"},"备注":"a, \"b\" <c>&d\n",""")
                    .AppendJoin(',', Policy.Facts.Facts.Select((f, i) => $"\"{f.Name}\":{Json(f, values[i])}")).Append("}\n");
            }

            return new(text.ToString(), json.ToString());
        }

        private static string Value(FactDeclaration fact, int pick) => fact.Type switch
        {
            _ when pick % 11 == 0 => "unknown",
            BooleanType => pick % 2 == 0 ? "true" : "false",
            OneOfType => fact.Options[pick % fact.Options.Length].Name,
            SetType => string.Join('、', fact.Options.Where((_, i) => (pick >> i & 1) != 0).Select(o => o.Name)),
            DateType => "2020-06-10",
            _ => "1",
        };

        private static string Json(FactDeclaration fact, string value) => (fact.Type, value) switch
        {
            (_, "unknown") => "null",
            (BooleanType, _) => value,
            (SetType, _) => JsonSerializer.Serialize(value.Split('、', StringSplitOptions.RemoveEmptyEntries)),
            _ => JsonSerializer.Serialize(value),
        };
    }
}
