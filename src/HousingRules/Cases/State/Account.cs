namespace HousingRules.Cases;

/// <summary>What was agreed to be paid, and what is paid of it.</summary>
/// <param name="Agreed">The subsidy, in whole yuan; null when no agreement names one.</param>
/// <param name="Paid">What was paid against it, in yuan.</param>
/// <param name="SaidInFull">Whether a payment was said to be the whole, or the rest.</param>
internal readonly record struct Account(int? Agreed, long Paid, bool SaidInFull)
{
    /// <summary>Whether everything is paid.</summary>
    public bool IsPaidInFull => SaidInFull || Paid >= Agreed;

    public Account Agreeing(int? subsidy) => this with { Agreed = subsidy ?? Agreed };

    public Account Paying(int? amount, bool isInFull) => this with { Paid = Paid + (amount ?? 0), SaidInFull = SaidInFull || isInFull };
}
