using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What is due, what was agreed to be paid, and what is paid of it, in yuan.</summary>
/// <param name="Due">What the policy says is due: as decided now, from an agreement on as decided when something was due last; null when it
/// is not known, or the procedure holds nothing against it.</param>
/// <param name="IsSigned">Whether an agreement stands.</param>
/// <param name="Agreed">Its subsidy; null when no agreement names one.</param>
/// <param name="Paid">What was paid against it.</param>
/// <param name="SaidInFull">Whether a payment was said to be the whole, or the rest.</param>
internal readonly record struct Account(decimal? Due, bool IsSigned, decimal? Agreed, decimal Paid, bool SaidInFull)
{
    private readonly Sequence<decimal> _byStage;

    /// <summary>What was paid in each stage; empty where nothing was, or there are no stages.</summary>
    public ImmutableArray<decimal> ByStage
    {
        get => ((ImmutableArray<decimal>)_byStage) is { IsDefault: false } known ? known : [];
        init => _byStage = value.IsEmpty ? default : value;
    }

    /// <summary>Whether everything is paid.</summary>
    public bool IsPaidInFull => SaidInFull || Paid >= Agreed;

    /// <summary>What was paid in a stage.</summary>
    public decimal PaidIn(int stage) => stage < ByStage.Length ? ByStage[stage] : 0;

    /// <summary>What a stage may pay at most, all its payments together; null while no amount is agreed or known to be due.</summary>
    public decimal? MostIn(int stage, CompiledMoney money) =>
        (Agreed ?? Due) is { } whole ? money.Most(stage, whole, Paid - PaidIn(stage)) : null;

    public Account Agreeing(decimal? subsidy) => this with { IsSigned = true, Agreed = subsidy ?? Agreed };

    public Account Paying(decimal? amount, bool isInFull) => this with { Paid = Paid + (amount ?? 0), SaidInFull = SaidInFull || isInFull };

    /// <summary>The same with a payment in a stage taken down there too.</summary>
    public Account In(int stage, decimal? amount)
    {
        var stages = new decimal[Math.Max(ByStage.Length, stage + 1)];
        ByStage.CopyTo(stages);
        stages[stage] += amount ?? 0;
        return this with { ByStage = [.. stages] };
    }

    /// <summary>The same with what is due by what is decided. A house made safe needs no money any more, and what was agreed is still due:
    /// from an agreement on, nothing takes the place of something.</summary>
    public Account Owing(decimal? due) => this with { Due = IsSigned && due == 0 ? Due ?? due : due };
}
