using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Whether an agreement and payments stay within what is due, was agreed, and may be paid in a stage.</summary>
internal sealed class MoneyCheck(CompiledMoney money, CaseFold fold, CaseSheet sheet, EventKind e, CaseEvent happened, GuardChecker asked)
{
    /// <summary>Adds what is wrong with an agreement or a payment.</summary>
    /// <param name="refusals">What refuses it.</param>
    public void Refuse(List<Refusal> refusals)
    {
        var account = fold.Account;
        if (Agreed is { } agreed && Stands && account.Paid > agreed)
            refusals.Add(Exceeded(money.Declaration.Exceeded, agreed - account.Paid));
        if (Paid is { } paid && account.Agreed is { } subsidy && account.Paid + paid > subsidy)
            refusals.Add(Exceeded(money.Declaration.Exceeded, subsidy - account.Paid));
        if (money.Declaration.Due is { Refuses: true } due)
            HoldAgainst(due, refusals);
        KeepToStage(refusals);
    }

    /// <summary>Adds what is only told.</summary>
    /// <param name="warnings">What is told.</param>
    public void Warn(List<Refusal> warnings)
    {
        if (money.Declaration.Due is { Refuses: false } due)
            HoldAgainst(due, warnings);
    }

    private decimal? Agreed => e.Agrees ? Codes.Sum(happened, money.Declaration.Agreed) : null;

    private decimal? Paid => e.Pays ? Codes.Sum(happened, money.Declaration.Paid) : null;

    // What is agreed anew is paid anew.
    private bool Stands => fold.HappenedOn[e.Index] is not null;

    private void HoldAgainst(DueDeclaration declared, List<Refusal> said)
    {
        if (Agreed is null && Paid is null)
            return;
        var before = e.Agrees && !Stands ? 0 : fold.Account.Paid;
        var due = e.Agrees ? sheet.DueWhenAgreed : fold.Account.Owing(sheet.Decided.Due).Due;
        if (due is not { } known)
            asked.Undetermined([], said);
        else if ((Agreed ?? 0) > known || (Paid is { } paid && before + paid > known))
            said.Add(Exceeded(declared.Exceeded, known - (e.Agrees ? 0 : before)));
    }

    private void KeepToStage(List<Refusal> refusals)
    {
        if (money.Declaration.Stages is not { } stages || Paid is not { } paid || sheet.IsUnknown(SheetIndex.Of(stages.Stage)))
            return;
        var account = fold.Account.Owing(sheet.Decided.Due);
        var stage = money.Stage(sheet[SheetIndex.Of(stages.Stage)]);
        if (account.MostIn(stage, money) is not { } most)
            asked.Undetermined([], refusals);
        else if (account.PaidIn(stage) + paid > most)
            refusals.Add(Exceeded(stages.Exceeded, most - account.PaidIn(stage)));
    }

    private Refusal Exceeded(RefusalWords words, decimal left) => Refusal.Of(
        words,
        asked.Particulars(null, LocalizedText.Same(Math.Max(0, left).ToString("0.##", CultureInfo.InvariantCulture)), null));
}
