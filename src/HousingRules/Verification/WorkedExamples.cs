using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Runs the worked examples that stand beside a policy's rules and its procedure.</summary>
public static class WorkedExamples
{
    /// <summary>What each example expected and what came, in the order of the files.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static ImmutableArray<ExampleResult> Run(Policy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return [.. Each(policy, cancellation)];
    }

    private static IEnumerable<ExampleResult> Each(Policy policy, CancellationToken cancellation)
    {
        foreach (var result in policy.Document.Examples.Select(e => Run(policy, e)).Concat(WorkedHistories.Run(policy)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    private static ExampleResult Run(Policy policy, WorkedExample example)
    {
        var sheet = policy.NewSheet();
        example.Household.Fill(sheet);
        var determination = policy.Determine(sheet);
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        foreach (var set in determination.Outcomes.Where(s => example.Expect.ContainsKey(s.RuleSet.Name)))
            Compare(set.RuleSet.Name, example.Expect[set.RuleSet.Name], set.Certain.Select(o => o.Name));
        Compare("missing", example.Missing, determination.Missing.Select(f => f.Name));
        if (example.Documents is { } documents)
            Compare("documents", documents.Order(StringComparer.Ordinal), determination.Documents.Select(d => d.Name));
        if (example.Deadlines is { } deadlines)
            Compare(
                "deadlines",
                deadlines.Select(d => Dated(d.Key, d.Value)).Order(StringComparer.Ordinal),
                determination.Deadlines.Select(m => Dated(m.Name, m.Due)).Order(StringComparer.Ordinal));
        if (example.Amounts is { } amounts)
            Compare("amounts", amounts, determination.Amounts.Select(Paid).Order(StringComparer.Ordinal));
        var (line, _) = example.Position.LineAndColumn();
        return new(example.Id, example.Position.File.Path, line, example.Note, differences.ToImmutable());

        void Compare(string subject, IEnumerable<string> expected, IEnumerable<string> actual)
        {
            var (wanted, came) = (string.Join(", ", expected), string.Join(", ", actual));
            if (wanted != came)
                differences.Add(new(subject, wanted, came));
        }
    }

    private static string Paid(Amount amount) => amount is { Lowest: { } lowest, Highest: { } highest }
        ? ExpectedAmounts.Said(amount.Outcome.Name, Number(lowest), Number(highest))
        : $"{amount.Outcome.Name} -";

    private static string Number(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Dated(string milestone, DateOnly day) =>
        $"{milestone} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
