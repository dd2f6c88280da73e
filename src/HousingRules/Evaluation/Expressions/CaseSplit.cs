using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Splits a comparison of amounts and tables into what they can be, so that what is left compares numbers alone: an amount is
/// what is paid, or nothing where its outcome is not decided; a table is the number of one of its rows.</summary>
internal static class CaseSplit
{
    private const int MostCases = 2_000;

    /// <summary>The comparison, split.</summary>
    /// <param name="left">The one side.</param>
    /// <param name="right">The other.</param>
    /// <param name="compared">Compares two numbers.</param>
    /// <exception cref="NotARuleException">There are too many cases.</exception>
    public static Condition Of(Term left, Term right, Func<Term, Term, Condition> compared)
    {
        var cases = 0;
        return Split(left, right);

        Condition Split(Term a, Term b)
        {
            if (++cases > MostCases)
                throw new NotARuleException(EvaluationSentences.TooManyCases, left.Place.To(right.Place));
            var place = a.Place.To(b.Place);
            if (First<AmountTerm>(a, b) is { } amount)
            {
                Condition decided = new Condition.Decided(amount.Amount.Outcome) { Place = place };
                Condition not = new Condition.Not(decided) { Place = place };
                var nothing = new LiteralTerm(0, false, null, amount.Scale);
                return Any(
                    [All([decided, In(amount, amount.Amount.Paid)], place), All([not, In(amount, nothing)], place)],
                    place);
            }

            if (First<TableTerm>(a, b) is { } table)
                return Any(
                    [.. table.Table.Rows.Select(r => All([TableRows.Of(table.Table, r, place), In(table, Number(table, r))], place))],
                    place);
            return compared(a, b);

            Condition In(Term one, Term instead) => Split(Replaced(a, one, instead), Replaced(b, one, instead));
        }
    }

    /// <summary>Whether something in a term is to be split.</summary>
    public static bool IsNeeded(Term term) => First<AmountTerm>(term) is not null || First<TableTerm>(term) is not null;

    private static LiteralTerm Number(TableTerm table, TableRow row) => new(row.Value, false, null, table.Scale) { Place = table.Place };

    private static T? First<T>(params ReadOnlySpan<Term> terms)
        where T : Term
    {
        foreach (var term in terms)
        {
            if (term is T found || (found = First<T>([.. term.Inner])!) is not null)
                return found;
        }

        return null;
    }

    private static Term Replaced(Term term, Term one, Term instead) =>
        term == one ? instead with { Place = term.Place } : term.With(inner => Replaced(inner, one, instead));

    private static Condition All(ImmutableArray<Condition> parts, SourceSpan place) =>
        new Condition.All([.. parts.SelectMany(p => p is Condition.All all ? all.Parts : [p])]) { Place = place };

    private static Condition Any(ImmutableArray<Condition> parts, SourceSpan place) => parts.IsEmpty
        ? new Condition.Known(false, null) { Place = place }
        : new Condition.Any(parts) { Place = place };
}
