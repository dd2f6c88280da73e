using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Baseline;

/// <summary>However its files are worded, the Yiyuan policy decides what it decided at commit 2fae2a2: 3,000 households drawn once, of
/// many of which something is unknown, and those of the worked examples.</summary>
public sealed class YiyuanDeterminationTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(Repository.Root, "tests", "HousingRules.Tests", "Baseline", "yiyuan-2fae2a2.txt"));

    [Fact]
    public void Every_determination_is_what_it_was()
    {
        var named = Lines.Where(l => l.Contains(" = ", StringComparison.Ordinal)).Select(l => l.Split(" = ", 2))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        var households = Lines.Where(l => !l.StartsWith('#') && !l.Contains(" = ", StringComparison.Ordinal)).ToArray();

        var changed = string.Join('\n', households.Select(line => line.Split(": ", 2))
            .Select(line => (Household: line[1], Before: Whole(named, named[line[0]]), Now: Said(Some.Yiyuan.Determine(Sheet(line[1])))))
            .Where(h => !IsSame(h.Before.Split(" // "), h.Now.Split(" // ")))
            .Take(3)
            .Select(h => $"{h.Household}\n  before: {h.Before}\n  now:    {h.Now}"));

        Assert.Equal(3_073, households.Length);
        Assert.True(changed.Length == 0, changed);
    }

    // Which outcome brings a duty that one or another brings is left open now; at that commit one of them was named.
    private static bool IsSame(string[] before, string[] now) => before.Length == now.Length
        && before.Zip(now).All(d => d.First == d.Second || (d.Second.StartsWith(" | ", StringComparison.Ordinal)
            && d.First.EndsWith(d.Second, StringComparison.Ordinal)));

    private static string Whole(Dictionary<string, string> named, string determination)
    {
        var last = determination.LastIndexOf('|') + 1;
        var duties = determination[last..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" // ", [determination[..(last - 2)], .. duties.Select(d => named[d])]);
    }

    private static FactSheet Sheet(string household)
    {
        var sheet = Some.Yiyuan.NewSheet();
        foreach (var (fact, value) in household.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='))
            .Select(f => (f[0], f[1])))
        {
            if (value == "?")
                sheet.SetUnknown(fact);
            else if (value is "true" or "false")
                sheet.Set(fact, value == "true");
            else if (Some.Yiyuan.Facts[fact].Type is SetType)
                sheet.Set(fact, value.Split('+', StringSplitOptions.RemoveEmptyEntries));
            else
                sheet.Set(fact, value);
        }

        return sheet;
    }

    private static string Said(Determination determination)
    {
        var status = determination.Status.ToString();
        string[] parts =
        [
            char.ToLowerInvariant(status[0]) + status[1..],
            string.Join("; ", determination.Outcomes.Select(s => $"{Names(s.Certain)} ({Names(s.Possible)})")),
            Names(determination.Missing.Select(f => f.Name)),
            Names(determination.Deadlines.Select(Day)),
        ];
        return string.Join(" // ", [string.Join(" | ", parts), .. determination.Duties.Select(Said)]);
    }

    private static string Said(Duty duty) => string.Join(
        " | ",
        [
            duty.Outcome?.Name ?? "",
            Names(duty.Actors.Select(a => a.Name)),
            Names(duty.Milestones.Select(Day)),
            Names(duty.Documents.Select(d => d.Name).Order(StringComparer.Ordinal)),
            Names(duty.Steps.Select(s => s.Name)),
        ]);

    private static string Day(Milestone milestone) =>
        string.Create(CultureInfo.InvariantCulture, $"{milestone.Name} {milestone.Due:yyyy-MM-dd}");

    private static string Names(IEnumerable<Outcome> outcomes) => Names(outcomes.Select(o => o.Name));

    private static string Names(IEnumerable<string> names) => string.Join(',', names);
}
