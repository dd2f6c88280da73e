using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>Compiles what an outcome pays to a function of the codes of a sheet of which every code is known.</summary>
internal static class AmountEmitter
{
    /// <summary>The amount at its own scale; <see cref="TableTerm.NoRow"/> where a table has no row for the household.</summary>
    public static Func<long[], long> Compile(CompiledAmount amount)
    {
        var source = new SheetSource();
        var terms = new TermEmitter(source);
        var (tables, found) = (new List<ParameterExpression>(), new List<Expression>());
        foreach (var table in amount.Tables)
        {
            var value = Expression.Variable(typeof(long));
            found.Add(Expression.Assign(value, terms.Found(table)));
            terms.Know(table, value);
            tables.Add(value);
        }

        // Nothing is computed with a row that is not there.
        var noRow = Expression.Constant(TableTerm.NoRow);
        var paid = tables.Aggregate(
            terms.Emit(amount.Paid),
            (sum, table) => Expression.Condition(Expression.Equal(table, noRow), noRow, sum));
        var whole = Expression.Block([.. source.Locals, .. tables], [.. source.Prologue, .. found, paid]);
        return Expression.Lambda<Func<long[], long>>(whole, source.Household).Compile();
    }
}
