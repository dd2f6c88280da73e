using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Whether payments stay within the subsidy that was agreed.</summary>
internal static class MoneyCheck
{
    /// <summary>Adds what is wrong with an agreement or a payment.</summary>
    public static void Check(
        CompiledProcedure procedure,
        CaseFold fold,
        EventKind e,
        CaseEvent happened,
        GuardChecker asked,
        List<Refusal> refusals)
    {
        if (procedure.Declaration.Money is not { } money)
            return;
        var account = fold.Account;
        if (e.Agrees && Codes.Amount(happened, money.Agreed) is { } agreed && Stands() && account.Paid > agreed)
            refusals.Add(Exceeded(agreed - account.Paid));
        if (e.Pays && Codes.Amount(happened, money.Paid) is { } paid && account.Agreed is { } subsidy && account.Paid + paid > subsidy)
            refusals.Add(Exceeded(subsidy - account.Paid));

        // What is agreed anew is paid anew.
        bool Stands() => fold.HappenedOn[e.Index] is not null;

        Refusal Exceeded(long left) => Refusal.Of(
            money.Exceeded,
            asked.Particulars(null, LocalizedText.Same(Math.Max(0, left).ToString(CultureInfo.InvariantCulture)), null));
    }
}
