namespace HousingRules.Cases;

/// <summary>What an event leaves agreed, paid and owed.</summary>
internal static class Debts
{
    /// <summary>The agreement and the payments after an event.</summary>
    public static Account Account(
        CompiledProcedure procedure,
        CaseFold fold,
        CaseEvent happened,
        Transition transition,
        Payment? payment,
        CaseSheet sheet)
    {
        var e = happened.Kind!;
        if (procedure.Money is not { Declaration: var money } compiled)
            return default;
        var account = (transition.EndsAgreement ? default : fold.Account).Owing(sheet.Decided.Due);
        // What is agreed anew is paid anew; a change of what stands counts what is paid.
        if (e.Agrees)
            account = (fold.HappenedOn[e.Index] is null ? default : account).Agreeing(Codes.Sum(happened, money.Agreed)) with
            {
                Due = sheet.DueWhenAgreed,
            };
        if (payment is null)
            return account;
        account = account.Paying(payment.Amount, money.Share is { } share && sheet[SheetIndex.Of(share)] == money.InFull?.Value);
        return money.Stages is { Stage: var stage } && !sheet.IsUnknown(SheetIndex.Of(stage))
            ? account.In(compiled.Stage(sheet[SheetIndex.Of(stage)]), payment.Amount)
            : account;
    }

    /// <summary>Since when a time limit runs after an event; null while it does not.</summary>
    public static DateOnly? Since(
        CompiledProcedure procedure,
        CaseFold fold,
        CaseEvent happened,
        Transition transition,
        Account account,
        CompiledTimeLimit limit)
    {
        var e = happened.Kind!;
        var hasHappened = !transition.Declaration.IsSetBack;
        var followed = limit.Until == e
            ? hasHappened
            : fold.HappenedOn[limit.Until.Index] is not null
                && !transition.Voids.Contains(limit.Until.Index)
                && !transition.Anew.Contains(limit.Until.Index);
        // Where payments have shares, a part is not the whole.
        if (limit.Until.Pays && procedure.Declaration.Money is { IsPaidInParts: true } ? account.IsPaidInFull : followed)
            return null;
        var since = transition.Voids.Contains(limit.From.Index) ? null : fold.OwedSince[limit.Index];
        return since ?? (limit.From == e && hasHappened ? happened.Date : null);
    }
}
