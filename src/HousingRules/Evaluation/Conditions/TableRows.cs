using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Which households a row of a table is for, as a condition.</summary>
internal static class TableRows
{
    /// <summary>The condition of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Its row.</param>
    /// <param name="place">Where the table is named.</param>
    public static Condition Of(Table table, TableRow row, SourceSpan place)
    {
        var parts = row.Cells.SelectMany((cell, k) => Of(new(table.Keys[k].Fact, table.Keys[k].Member), cell, place)).ToImmutableArray();
        return parts.IsEmpty ? new Condition.Known(true, null) { Place = place }
            : parts.Length == 1 ? parts[0]
            : new Condition.All(parts) { Place = place };
    }

    private static IEnumerable<Condition> Of(Slot slot, TableCell cell, SourceSpan place)
    {
        if (!cell.Options.IsEmpty)
        {
            yield return new Condition.OneOf(slot, cell.Options) { Place = place };
        }
        else if (cell == TableCell.Any)
        {
            yield break;
        }
        else if (!slot.IsNumber)
        {
            var truth = new Condition.Truth(slot) { Place = place };
            yield return cell.From == 1 ? truth : new Condition.Not(truth) { Place = place };
        }
        else
        {
            var (least, greatest) = slot.Fact.Bounds;
            if (cell.From == cell.Through)
            {
                yield return Compares(slot, Comparison.Equal, cell.From, place);
                yield break;
            }

            if (cell.From > least)
                yield return Compares(slot, Comparison.GreaterOrEqual, cell.From, place);
            if (cell.Through < greatest)
                yield return Compares(slot, Comparison.LessOrEqual, cell.Through, place);
        }
    }

    private static Condition.Compares Compares(Slot slot, Comparison comparison, long bound, SourceSpan place)
    {
        var fact = new FactTerm(slot) { Place = place };
        return new(fact, comparison, new LiteralTerm(bound, slot.Fact.Type is DateType, null, fact.Scale)) { Place = place };
    }
}
