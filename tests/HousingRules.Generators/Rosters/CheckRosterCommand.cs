using CsvHelper;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Generators.Rosters;

/// <summary><c>check-roster FILE.csv</c>: proves that every cell can be read, every fact has a column, and every rule of the policy fires
/// for at least one household.</summary>
public static class CheckRosterCommand
{
    public static int Run(Arguments arguments)
    {
        var policy = PolicyLibrary.BuiltIn.Policies[^1];
        using var csv = CsvReader.FromFile(arguments.Positional[0], CsvReaderOptions.Default);
        csv.ReadHeader();
        var columns = csv.Headers.Select(
            (header, index) => (Index: index, Header: header, Column: policy.Facts.TryColumn(header, out var column) ? column : null))
            .Where(c => c.Column is not null)
            .ToArray();
        var mistakes = policy.Facts.Facts.Where(f => columns.All(c => c.Column!.Fact != f))
            .Select(f => $"no column holds {f.Name}")
            .ToList();
        var determinations = new List<Determination>();
        var sheet = policy.NewSheet();
        while (csv.Read())
        {
            sheet.Clear();
            foreach (var (index, header, column) in columns)
            {
                if (FactText.TryParse(column!.Fact, csv.GetString(index), out var value, out var problem))
                    sheet.Set(value);
                else
                    mistakes.Add($"row {csv.RowNumber}, {header}: {problem![Language.English]}");
            }

            determinations.Add(policy.Determine(sheet));
        }

        var fired = determinations.SelectMany(d => d.Rules).CountBy(r => r).ToDictionary();
        mistakes.AddRange(
            policy.RuleSets.SelectMany(s => s.Rules).Where(r => !fired.ContainsKey(r)).Select(r => $"{r.FullName} never fires"));
        Report(policy, determinations, fired);
        foreach (var mistake in mistakes)
            Console.Error.WriteLine(mistake);
        return mistakes.Count == 0 ? 0 : 1;
    }

    private static void Report(Policy policy, List<Determination> determinations, Dictionary<Rule, int> fired)
    {
        Console.WriteLine($"{determinations.Count} households, {policy.RuleSets.Sum(s => s.Rules.Length)} rules");
        foreach (var (status, count) in determinations.CountBy(d => d.Status))
            Console.WriteLine($"{count,7} {status}");
        foreach (var (rule, count) in fired.OrderBy(f => f.Value))
            Console.WriteLine($"{count,7} {rule.FullName}");
    }
}
