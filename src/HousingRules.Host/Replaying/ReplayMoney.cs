using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Replaying;

/// <summary>What is due, agreed and paid in a case, in one line.</summary>
internal static class ReplayMoney
{
    /// <summary>The line; null where there is nothing to tell.</summary>
    public static LocalizedText? Of(CaseStanding standing)
    {
        var file = standing.File;
        List<LocalizedText> told =
        [
            .. file.Due is { } due and not 0 ? [HostSentences.IsDue(Yuan(due))] : Nothing,
            .. file.Subsidy is { } agreed ? [HostSentences.IsAgreed(Yuan(agreed))] : Nothing,
            .. file.Payments.IsEmpty ? Nothing : Paid(file),
            .. standing.Stages.Where(s => s.Most is not null).Select(Stage),
        ];
        return told.Count == 0
            ? null
            : new(string.Join("；", told.Select(t => t.Chinese)), string.Join("; ", told.Select(t => t.English)));
    }

    private static LocalizedText[] Nothing => [];

    private static LocalizedText[] Paid(CaseFile file)
    {
        var sum = Yuan(file.Payments.Sum(p => p.Amount ?? 0));
        return [HostSentences.IsPaid(sum)];
    }

    private static LocalizedText Stage(CaseStage stage)
    {
        var (most, paid) = (Yuan(stage.Most!.Value), Yuan(stage.Paid));
        return HostSentences.StagePaid(stage.Label, most, paid);
    }

    private static string Yuan(decimal yuan) => yuan.ToString("#,0.##", CultureInfo.InvariantCulture);
}
