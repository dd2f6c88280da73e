namespace HousingRules.Evaluation;

/// <summary>What a rule may divide: by a number that is never nothing, and where the result is compared or rounded.</summary>
internal static class Divisions
{
    /// <summary>A quotient of two terms.</summary>
    /// <exception cref="NotARuleException">The divisor may be nothing or below.</exception>
    public static QuotientTerm Of(Term dividend, Term divisor)
    {
        var place = dividend.Place.To(divisor.Place);
        if (Fraction.Of(divisor) is { IsWhole: true, Dividend: var by } && by.Range().Least > 0)
            return new(dividend, divisor) { Place = place };
        throw new NotARuleException(
            new(
                "除数可能为 0 或负数：请为它声明大于 0 的 Minimum，或写成 Fn.max(…, 1)",
                "The divisor may be 0 or below. Declare a Minimum above 0 for it, or write Fn.max(…, 1)."),
            divisor.Place);
    }

    /// <summary>Both are whole numbers, whose division forgets what is left over.</summary>
    public static NotARuleException OfWholeNumbers(SourceSpan place) => new(
        new(
            "两个整数相除会丢掉余数：请在前面写 1m *，如 1m * 收入 / 人口",
            "A division of two whole numbers forgets what is left over. Write 1m * before it, as in 1m * income / people."),
        place);

    /// <summary>The result is neither compared nor rounded.</summary>
    public static NotARuleException Elsewhere(SourceSpan place) => new(
        new(
            "此处不能除：除法只能写在 Fn.round(…, 2) 里，或直接作为比较的一边",
            "Nothing is divided here. Divide within Fn.round(…, 2), or where one side of a comparison is the result."),
        place);
}
