using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What an outcome pays, with its expressions read.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Written">As it is written.</param>
/// <param name="Sum">The sum.</param>
/// <param name="Cap">What it never exceeds; null when nothing bounds it.</param>
/// <param name="Paid">What is paid: the sum, or the cap where that is less; at the amount's own scale.</param>
internal sealed record CompiledAmount(Outcome Outcome, WrittenAmount Written, Term Sum, Term? Cap, Term Paid)
{
    /// <summary>The tables from which it is looked up.</summary>
    public ImmutableArray<TableTerm> Tables { get; } = [.. TablesOf(Paid).Distinct()];

    /// <summary>That it is below nothing; null where it never can be.</summary>
    public Condition? IsNegative { get; init; }

    /// <summary>The slots of a fact sheet on which it depends.</summary>
    public ImmutableArray<Slot> Slots { get; } = [.. Paid.Slots.DistinctBy(s => s.SheetIndex).OrderBy(s => s.SheetIndex)];

    /// <summary>Whether every table has a row for a household.</summary>
    public bool HasRows(Func<Slot, long> number)
    {
        foreach (var table in Tables)
        {
            if (table.RowOf(number) < 0)
                return false;
        }

        return true;
    }

    private static IEnumerable<TableTerm> TablesOf(Term term) =>
        term is TableTerm table ? [table] : term.Inner.SelectMany(TablesOf);
}
