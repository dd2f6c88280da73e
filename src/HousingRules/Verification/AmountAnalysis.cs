using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Whether every table has one row for whom it pays, whether each row serves anybody, and whether no amount is below
/// nothing.</summary>
internal static class AmountAnalysis
{
    public static void Run(Analysis analysis)
    {
        var amounts = analysis.Policy.Compiled.Amounts;
        foreach (var table in amounts.SelectMany(a => a.Tables).Select(t => t.Table).Distinct())
        {
            var question = VerificationSentences.WhetherTableIsWhole(table.Name);
            analysis.Ask(table.Name, table.Position, question, () => Run(analysis, table));
        }

        foreach (var amount in amounts.Where(a => a.IsNegative is not null))
        {
            var name = amount.Outcome.Name;
            var question = VerificationSentences.WhetherAmountIsNegative(name);
            analysis.Ask(name, amount.Written.Position, question, () => Negative(analysis, amount));
        }
    }

    private static void Run(Analysis analysis, Table table)
    {
        var diagram = analysis.Diagram;
        var paying = analysis.Policy.Compiled.Amounts.Where(a => a.Tables.Any(t => ReferenceEquals(t.Table, table))).ToArray();
        var asked = paying.Select(a => analysis.Diagrams[a.Outcome]).Aggregate(Diagram.None, diagram.Or);
        var rows = table.Rows.Select(r => analysis.Diagrams.Of(TableRows.Of(table, r, default))).ToArray();
        var earlier = Diagram.None;
        for (var i = 0; i < rows.Length; i++)
        {
            Overlap(analysis, table, rows, i, earlier);
            Unused(analysis, table, i, diagram.And(asked, rows[i]));
            earlier = diagram.Or(earlier, rows[i]);
        }

        foreach (var amount in paying)
            analysis.Shows(
                AnalysisKind.TableGap,
                Severity.Error,
                $"{table.Name} × {amount.Outcome.Name}",
                table.Position,
                VerificationSentences.TableGap(table.Name, amount.Outcome.Label, amount.Outcome.Name),
                [],
                diagram.Except(analysis.Diagrams[amount.Outcome], earlier),
                examples => examples[0].Determination.Amounts.Any(a => a.Outcome == amount.Outcome && a.HasGap));
    }

    private static void Overlap(Analysis analysis, Table table, int[] rows, int i, int earlier)
    {
        var both = analysis.Diagram.And(rows[i], earlier);
        if (both == Diagram.None)
            return;
        var other = Array.FindIndex(rows, r => analysis.Diagram.And(r, rows[i]) != Diagram.None);
        analysis.Shows(
            AnalysisKind.TableOverlap,
            Severity.Error,
            $"{table.Name} {i + 1}",
            table.Rows[i].Position,
            VerificationSentences.RowsOverlap(table.Name, i + 1, other + 1),
            [],
            analysis.Diagram.And(rows[i], rows[other]),
            examples => IsOf(table, table.Rows[i], examples[0].Facts) && IsOf(table, table.Rows[other], examples[0].Facts));
    }

    private static void Unused(Analysis analysis, Table table, int i, int households)
    {
        if (households != Diagram.None)
            return;
        analysis.Absent(
            AnalysisKind.TableRowNeverUsed,
            Severity.Warning,
            $"{table.Name} {i + 1}",
            table.Rows[i].Position,
            VerificationSentences.IdleRow(table.Name, i + 1),
            []);
    }

    private static void Negative(Analysis analysis, CompiledAmount amount) => analysis.Shows(
        AnalysisKind.AmountNegative,
        Severity.Error,
        amount.Outcome.Name,
        amount.Written.Position,
        VerificationSentences.AmountIsNegative(amount.Outcome.Label, amount.Outcome.Name),
        [],
        analysis.Diagram.And(analysis.Diagrams[amount.Outcome], analysis.Diagrams.Of(amount.IsNegative!)),
        examples => examples[0].Determination.Amounts.Any(a => a.Outcome == amount.Outcome && a.Highest < 0));

    private static bool IsOf(Table table, TableRow row, FactSheet facts) =>
        row.Cells.Index().All(c => c.Item.Has(facts.Codes[table.Keys[c.Index].Fact.FirstIndex + table.Keys[c.Index].Member]));
}
