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
            var question = new LocalizedText($"表“{table.Name}”是否完整、无重叠", $"whether the table {table.Name} is whole and its rows are apart");
            analysis.Ask(table.Name, table.Position, question, () => Run(analysis, table));
        }

        foreach (var amount in amounts.Where(a => a.IsNegative is not null))
        {
            var name = amount.Outcome.Name;
            var question = new LocalizedText($"“{name}”的金额是否会为负", $"whether {name} ever pays less than nothing");
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
                new(
                    $"表“{table.Name}”有空缺：有的住户应得“{amount.Outcome.Label.Chinese}”，表中却没有对应的行，请补上",
                    $"The table {table.Name} has a gap: {amount.Outcome.Name} is decided for a household for which it has no row. Add the "
                    + "row."),
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
            new(
                $"表“{table.Name}”第 {i + 1} 行与第 {other + 1} 行重叠：同一住户在两行里",
                $"Row {i + 1} of the table {table.Name} overlaps row {other + 1}: a household is in both."),
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
            new(
                $"表“{table.Name}”第 {i + 1} 行用不到：没有住户凭它得到金额",
                $"Row {i + 1} of the table {table.Name} serves nobody: no household is paid by it."),
            []);
    }

    private static void Negative(Analysis analysis, CompiledAmount amount) => analysis.Shows(
        AnalysisKind.AmountNegative,
        Severity.Error,
        amount.Outcome.Name,
        amount.Written.Position,
        new(
            $"“{amount.Outcome.Label.Chinese}”的金额会为负：如确不发放请写 Fn.max(…, 0)",
            $"{amount.Outcome.Name} pays less than nothing to a household. If nothing is meant there, write Fn.max(…, 0)."),
        [],
        analysis.Diagram.And(analysis.Diagrams[amount.Outcome], analysis.Diagrams.Of(amount.IsNegative!)),
        examples => examples[0].Determination.Amounts.Any(a => a.Outcome == amount.Outcome && a.Highest < 0));

    private static bool IsOf(Table table, TableRow row, FactSheet facts) =>
        row.Cells.Index().All(c => c.Item.Has(facts.Codes[table.Keys[c.Index].Fact.FirstIndex + table.Keys[c.Index].Member]));
}
