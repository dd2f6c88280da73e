using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What a procedure says of money, with every number looked up.</summary>
/// <param name="Declaration">As it is written.</param>
/// <param name="Stages">The stages in which it is paid, in their order; empty when it is not paid in declared stages.</param>
internal sealed record CompiledMoney(MoneyDeclaration Declaration, ImmutableArray<CompiledStage> Stages)
{
    /// <summary>Reads the parameters that say how large the shares are.</summary>
    public static CompiledMoney Of(MoneyDeclaration money, PolicyDocument document) => new(
        money,
        [
            .. money.Stages?.Shares.Select(s => new CompiledStage(
                money.Stages.Stage.Options[s.Option],
                s.Option,
                s.Percent is null ? null : Percent(document, s.Percent.Value)))
                ?? [],
        ]);

    /// <summary>Tells shares that are no shares: the last stage must be left something.</summary>
    public static void Check(MoneyDeclaration? money, PolicyDocument document, FindingList findings)
    {
        var shares = money?.Stages?.Shares.Select(s => s.Percent).OfType<TextNode>().Where(p => !p.IsMissing).ToArray() ?? [];
        foreach (var share in shares)
        {
            if (Percent(document, share.Value) is < 0 or > 100)
                findings.Error(
                    share.Position,
                    $"“{share.Value}”是百分比，须在 0 到 100 之间",
                    $"\"{share.Value}\" is a share in percent: it must lie between 0 and 100.");
        }

        if (shares.Sum(s => Percent(document, s.Value) ?? 0) is var all && all > 100)
            findings.Error(
                shares[^1].Position,
                FormattableString.Invariant($"各期比例合计 {all}%，超过 100%：最后一期没有余额可付"),
                FormattableString.Invariant($"The shares come to {all} percent, and nothing is left for the last stage."));
    }

    /// <summary>What a household is due by what is decided of it; null while that is not known.</summary>
    public static decimal? DueOf(DueDeclaration? due, Determination determination)
    {
        if (due is null)
            return null;
        var sum = 0m;
        foreach (var amount in determination.Amounts)
        {
            if (!due.Outcomes.Contains(amount.Outcome))
                continue;
            if (amount.Value is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    /// <summary>What a stage may pay at most, all its payments together.</summary>
    /// <param name="stage">The stage's number.</param>
    /// <param name="whole">What all stages pay together.</param>
    /// <param name="elsewhere">What was paid in other stages.</param>
    public decimal Most(int stage, decimal whole, decimal elsewhere)
    {
        var left = Math.Max(0, whole - elsewhere);
        return Stages[stage].Percent is { } percent ? Math.Min(left, Rounded(whole * percent / 100)) : left;
    }

    /// <summary>The number of the stage that an option stands for.</summary>
    public int Stage(long option)
    {
        for (var i = 0; i < Stages.Length; i++)
        {
            if (Stages[i].Option == option)
                return i;
        }

        throw new InvalidOperationException($"No stage has the option {option}.");
    }

    private decimal Rounded(decimal share) => Math.Round(share, Declaration.Stages!.Digits, MidpointRounding.AwayFromZero);

    private static decimal? Percent(PolicyDocument document, string parameter) =>
        document.Parameters.FirstOrDefault(p => p.Name == parameter) is { IsReadable: true, Type: NumberType number } declared
            ? number.Value(declared.Code)
            : null;
}

/// <summary>A stage of payment.</summary>
/// <param name="Named">What it is called.</param>
/// <param name="Option">The option that stands for it.</param>
/// <param name="Percent">Its share in percent; null for the last one, which pays what is left.</param>
internal sealed record CompiledStage(FactOption Named, int Option, decimal? Percent);
