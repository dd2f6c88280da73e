using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;

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
            .. file.Due is { } due and not 0 ? [new LocalizedText($"应发 {Yuan(due)} 元", $"due {Yuan(due)} yuan")] : Nothing,
            .. file.Subsidy is { } agreed ? [new LocalizedText($"协议 {Yuan(agreed)} 元", $"agreed {Yuan(agreed)} yuan")] : Nothing,
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
        return [new($"已拨 {sum} 元", $"paid {sum} yuan")];
    }

    private static LocalizedText Stage(CaseStage stage)
    {
        var (most, paid) = (Yuan(stage.Most!.Value), Yuan(stage.Paid));
        return new($"{stage.Label.Chinese}最多 {most} 元，已拨 {paid} 元", $"{stage.Label.English} at most {most} yuan, {paid} paid");
    }

    private static string Yuan(decimal yuan) => yuan.ToString("#,0.##", CultureInfo.InvariantCulture);
}
