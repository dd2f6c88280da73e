using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What an amendment changes.</summary>
internal static partial class VerificationSentences
{
    public static LocalizedText NoOutcomeOf(LocalizedText set) => new($"“{set.Chinese}”没有结果", $"no outcome of \"{set.English}\"");

    public static LocalizedText ConflictOf(LocalizedText set) => new(
        $"“{set.Chinese}”结果冲突",
        $"conflicting outcomes of \"{set.English}\"");

    /// <summary>A duty with what it asks, which may be nothing.</summary>
    public static LocalizedText DutyWith(LocalizedText duty, LocalizedText asked) => new(
        asked.Chinese.Length == 0 ? $"应办“{duty.Chinese}”" : $"应办“{duty.Chinese}”（{asked.Chinese}）",
        asked.English.Length == 0 ? $"duty \"{duty.English}\"" : $"duty \"{duty.English}\" ({asked.English})");

    public static LocalizedText By => new("责任", "by");

    public static LocalizedText Due => new("期限", "due");

    public static LocalizedText With => new("材料", "with");

    public static LocalizedText DutyOf(LocalizedText outcome, LocalizedText duty) => new(
        $"“{outcome.Chinese}”中的“{duty.Chinese}”",
        $"\"{duty.English}\" of \"{outcome.English}\"");

    public static LocalizedText OfAnotherType(LocalizedText fact) => new(
        $"{fact.Chinese}（前后类型不同）",
        $"{fact.English} (of another type before)");

    public static LocalizedText AmountOf(LocalizedText outcome) => new($"{outcome.Chinese}的金额", $"the amount of {outcome.English}");

    public static LocalizedText EventFrom(LocalizedText happening, LocalizedText state) => new(
        $"{happening.Chinese}（由“{state.Chinese}”）",
        $"{happening.English} (from \"{state.English}\")");

    public static LocalizedText Otherwise => new("其他情形", "otherwise");

    public static LocalizedText Always => new("一律", "always");

    public static LocalizedText AnyOf(IEnumerable<LocalizedText> all) => new(
        string.Join("；或 ", all.Select(x => x.Chinese)),
        string.Join("; or ", all.Select(x => x.English)));

    public static LocalizedText SetBack(LocalizedText state, string codes) => new(
        $"退回“{state.Chinese}”（{codes}）",
        $"set back to \"{state.English}\" ({codes})");

    public static LocalizedText Accepted(LocalizedText state) => new($"受理，转入“{state.Chinese}”", $"accepted, then in \"{state.English}\"");

    public static LocalizedText TwoWays => new("同一事件有两种去向", "two ways are open at once");

    public static LocalizedText Refused(string codes) => new($"不予受理（{codes}）", $"refused ({codes})");

    public static LocalizedText AsDecided(LocalizedText evidence) => new($"{evidence.Chinese}与判定一致", $"{evidence.English} is as decided");

    public static LocalizedText LeftOut(LocalizedText evidence) => new($"不填{evidence.Chinese}", $"{evidence.English} is left out");

    public static LocalizedText AskedWhen(string when, LocalizedText asked) => new(
        $"{when} 时：{asked.Chinese}",
        $"when {when}: {asked.English}");

    public static LocalizedText ThereIsOne => new("有", "there is one");

    public static LocalizedText TheProcedure => new("办理程序", "the procedure");

    public static LocalizedText TheCalendar => new("休息日历", "the calendar of rest days");

    /// <summary>Some days, and how many there are in all.</summary>
    public static LocalizedText Days(IReadOnlyCollection<(string Day, bool IsRest)> told, int all) => new(
        string.Join("、", told.Select(d => $"{d.Day} {(d.IsRest ? "休息" : "上班")}"))
        + (all > told.Count ? FormattableString.Invariant($"等 {all} 天") : ""),
        string.Join(", ", told.Select(d => $"{d.Day} {(d.IsRest ? "a rest day" : "a working day")}"))
        + (all > told.Count ? FormattableString.Invariant($" and {all - told.Count} more days") : ""));

    public static LocalizedText Subsidy => new("补助资金", "subsidy");

    public static LocalizedText Share(LocalizedText stage, string? share) => new(
        $"{stage.Chinese} {share ?? "余额"}",
        $"{stage.English} {share ?? "the rest"}");

    public static LocalizedText StandingRefusals => new("通用的不予受理代码", "standing codes of refusal");

    public static LocalizedText Holds(LocalizedText comparison) => new($"满足“{comparison.Chinese}”", $"\"{comparison.English}\" holds");

    public static LocalizedText DoesNotHold(LocalizedText comparison) => new(
        $"不满足“{comparison.Chinese}”",
        $"\"{comparison.English}\" does not hold");

    public static LocalizedText AllHouseholds => new("全部", "all of them");

    public static LocalizedText IsSo(LocalizedText label) => new($"{label.Chinese}：是", $"{label.English}: yes");

    public static LocalizedText IsNotSo(LocalizedText label) => new($"{label.Chinese}：否", $"{label.English}: no");

    public static LocalizedText OneOf(LocalizedText label, IEnumerable<LocalizedText> values) => new(
        $"{label.Chinese}：{string.Join("或", values.Select(x => x.Chinese))}",
        $"{label.English}: {string.Join(" or ", values.Select(x => x.English))}");

    public static LocalizedText Any => new("不限", "any");

    public static LocalizedText DayOrBefore(string day) => new($"{day} 及以前", $"{day} or before");

    public static LocalizedText NumberOrLess(string number) => new($"{number} 及以下", $"{number} or less");

    public static LocalizedText DayOrAfter(string day) => new($"{day} 及以后", $"{day} or after");

    public static LocalizedText NumberOrMore(string number) => new($"{number} 及以上", $"{number} or more");

    public static LocalizedText Through(string first, string last) => new($"{first} 至 {last}", $"{first} to {last}");

    public static LocalizedText MoreDecimals(int scale) => new($"小数位多于{scale}位的数", $"numbers with more decimals than {scale}");

    public static LocalizedText Below(string number) => new($"小于{number}", $"below {number}");

    public static LocalizedText Above(string number) => new($"大于{number}", $"above {number}");
}
