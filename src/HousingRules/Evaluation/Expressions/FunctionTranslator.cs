using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace HousingRules.Evaluation;

/// <summary>Turns a call of a function in the parser's tree into a term.</summary>
/// <param name="symbols">The names.</param>
/// <param name="leaves">The names and literals of the text.</param>
/// <param name="of">Translates an argument.</param>
internal sealed class FunctionTranslator(SymbolTable symbols, Leaves leaves, Func<Expression, Term> of)
{
    /// <summary>Whether a call is one of a function that a rule may call.</summary>
    public static bool IsFunction(MethodInfo called) => called.DeclaringType == typeof(Fn);

    public Term Of(MethodCallExpression call) => call.Method.Name.ToLowerInvariant() switch
    {
        Function.Min => Extreme(call, isLeast: true),
        Function.Max => Extreme(call, isLeast: false),
        Function.Round => Rounded(call),
        Function.Count => Count(call),
        Function.Days => Elapsed(CalendarUnit.Days, call),
        Function.Months => Elapsed(CalendarUnit.Months, call),
        _ => Elapsed(CalendarUnit.Years, call),
    };

    private ExtremeTerm Extreme(MethodCallExpression call, bool isLeast)
    {
        var terms = call.Arguments.Select(of).ToImmutableArray();
        foreach (var term in terms)
            WholeOrRefused(term);
        MeasureCheck.Of([.. terms]);
        return new(isLeast, Scales.Alike(terms)) { Place = Span(terms) };
    }

    private RoundedTerm Rounded(MethodCallExpression call)
    {
        var rounded = of(call.Arguments[0]);
        var place = leaves.Take(call.Arguments[1]).Span;
        var digits = (int)((ConstantExpression)call.Arguments[1]).Value!;
        var fraction = Fraction.Of(rounded);
        // The dividend gets so many digits that a whole division leaves those that stay.
        var (dividend, divisor) = (fraction.Dividend, fraction.Divisor);
        var more = digits + divisor.Scale - dividend.Scale;
        if (more > 0)
            dividend = Scales.To(dividend, dividend.Scale + more);
        else
            divisor = Scales.To(divisor, divisor.Scale - more);
        return new(rounded, dividend, divisor, digits) { Place = rounded.Place.To(place) };
    }

    private ElapsedTerm Elapsed(CalendarUnit unit, MethodCallExpression call)
    {
        var (from, to) = (Day(call.Arguments[0]), Day(call.Arguments[1]));
        return new(unit, from, to) { Place = from.Place.To(to.Place) };
    }

    private Term Day(Expression tree) => tree is ConstantExpression { Value: string text } literal
        ? new LiteralTerm(Number(text), IsDay: true, null) { Place = leaves.Take(literal).Span }
        : of(tree);

    private CountTerm Count(MethodCallExpression call)
    {
        var token = leaves.Take(call.Arguments[0]);
        var set = ((Symbol.SetOf)symbols[token.Text]).Fact;
        return new(set, [.. set.Options.Select((_, i) => new Slot(set, i))]) { Place = token.Span };
    }

    private static void WholeOrRefused(Term term)
    {
        if (!Fraction.Of(term).IsWhole)
            throw Divisions.Elsewhere(term.Place);
    }

    // INVARIANT: that it is a day was checked with the tokens.
    private static long Number(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static SourceSpan Span(ImmutableArray<Term> terms) => terms.Select(t => t.Place).Aggregate((a, b) => a.To(b));
}
