using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is said of a household's facts and of what follows from them.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText LookedUp(LocalizedText table, IEnumerable<LocalizedText> keys, LocalizedText value) => new(
        $"查表“{table.Chinese}”：{string.Join("、", keys.Select(x => x.Chinese))} → {value.Chinese}",
        $"{table.English}: {string.Join(", ", keys.Select(x => x.English))} → {value.English}");

    public static LocalizedText AtMost(LocalizedText bound) => new($"最高不超过 {bound.Chinese}", $"at most {bound.English}");

    public static LocalizedText Capped(LocalizedText bound) => new(
        $"超过上限（{bound.Chinese}），按上限",
        $"above the cap ({bound.English}): the cap applies");

    public static LocalizedText NotCapped(LocalizedText bound) => new($"未超过上限（{bound.Chinese}）", $"not above the cap ({bound.English})");

    public static LocalizedText WhetherUnknown(LocalizedText named, LocalizedText relation, LocalizedText bound) => new(
        $"{named.Chinese}是否{relation.Chinese}{bound.Chinese}：{NotKnown.Chinese}",
        $"whether {named.English} is {relation.English} {bound.English}: {NotKnown.English}");

    public static LocalizedText ThatIs(LocalizedText seen, LocalizedText against) => new(
        $"{seen.Chinese}（即{against.Chinese}）",
        $"{seen.English} (that is {against.English})");

    public static LocalizedText IsNot(LocalizedText seen, LocalizedText against) => new(
        $"{seen.Chinese}（不是{against.Chinese}）",
        $"{seen.English} (not {against.English})");

    public static LocalizedText Before => new("早于", "before");

    public static LocalizedText NotBefore => new("不早于", "not before");

    public static LocalizedText After => new("晚于", "after");

    public static LocalizedText NotAfter => new("不晚于", "not after");

    public static LocalizedText Below => new("低于", "below");

    public static LocalizedText NotBelow => new("不低于", "not below");

    public static LocalizedText Above => new("超过", "above");

    public static LocalizedText NotAbove => new("未超过", "not above");

    public static LocalizedText EqualTo => new("等于", "equal to");

    public static LocalizedText NotEqualTo => new("不等于", "not equal to");

    public static LocalizedText NeverHolds => new("在一切可能的情形下都不成立", "it does not hold in any case that is possible");

    public static LocalizedText AlwaysHolds => new("在一切可能的情形下都成立", "it holds in every case that is possible");

    public static LocalizedText AnyValue => new("任何值", "any value");

    public static LocalizedText OrLess(LocalizedText through, bool isDay) => new(
        $"{through.Chinese}及以{(isDay ? "前" : "下")}",
        $"{through.English} or {(isDay ? "before" : "less")}");

    public static LocalizedText OrMore(LocalizedText from, bool isDay) => new(
        $"{from.Chinese}及以{(isDay ? "后" : "上")}",
        $"{from.English} or {(isDay ? "after" : "more")}");

    public static LocalizedText FromThrough(LocalizedText from, LocalizedText through) => new(
        $"{from.Chinese}至{through.Chinese}",
        $"{from.English} to {through.English}");

    public static LocalizedText HowManyOf(LocalizedText set) => new($"{set.Chinese}的项数", $"how many of {set.English}");

    public static LocalizedText Extreme(IEnumerable<LocalizedText> first, LocalizedText last, bool isLeast) => new(
        $"{string.Join("、", first.Select(x => x.Chinese))}与{last.Chinese}中的{(isLeast ? "最小值" : "最大值")}",
        $"the {(isLeast ? "least" : "greatest")} of {string.Join(", ", first.Select(x => x.English))} and {last.English}");

    public static LocalizedText RoundedToWhole(LocalizedText of) => new(
        $"（{of.Chinese}）四舍五入取整",
        $"({of.English}) rounded to a whole number");

    public static LocalizedText RoundedTo(LocalizedText of, int digits) => new(
        $"（{of.Chinese}）四舍五入保留 {digits} 位小数",
        $"({of.English}) rounded to {digits} {(digits == 1 ? "digit" : "digits")} after the point");

    public static LocalizedText Days => new("天数", "days");

    public static LocalizedText FullMonths => new("满月数", "full months");

    public static LocalizedText FullYears => new("满年数", "full years");

    public static LocalizedText CountedBetween(LocalizedText from, LocalizedText to, LocalizedText counted) => new(
        $"从{from.Chinese}到{to.Chinese}的{counted.Chinese}",
        $"{counted.English} from {from.English} to {to.English}");

    public static LocalizedText NotKnown => new("尚不清楚", "not known");

    public static LocalizedText NoRowForIt => new("表中没有对应的行", "the table has no row for it");

    public static LocalizedText WithNone(LocalizedText words) => new($"{words.Chinese}（无）", $"{words.English} (none)");

    public static LocalizedText RuleAboveIsMet(LocalizedText label) => new(
        $"排在前面的“{label.Chinese}”已满足条件，不再往下判定",
        $"the rule above it, for \"{label.English}\", is met, and those below it are not asked");

    public static LocalizedText WhateverTheyAre(IEnumerable<LocalizedText> labels) => new(
        $"无论{string.Join("、", labels.Select(l => $"“{l.Chinese}”"))}如何，结果都一样",
        $"whatever \"{string.Join("\", \"", labels.Select(x => x.English))}\" turns out to be, it comes out the same");

    public static LocalizedText IsNoneOf(LocalizedText seen, IEnumerable<LocalizedText> wanted) => new(
        $"{seen.Chinese}（不是{string.Join("或", wanted.Select(x => x.Chinese))}）",
        $"{seen.English} (not {string.Join(" or ", wanted.Select(x => x.English))})");

    public static LocalizedText OutcomeDecided(LocalizedText outcome) => new($"已判定“{outcome.Chinese}”", $"decided: {outcome.English}");

    public static LocalizedText OutcomeNotDecided(LocalizedText outcome) => new(
        $"未判定“{outcome.Chinese}”",
        $"not decided: {outcome.English}");

    public static LocalizedText OutcomeNotCertain(LocalizedText outcome) => new(
        $"“{outcome.Chinese}”尚不确定",
        $"not yet certain: {outcome.English}");

    public static LocalizedText PolicySets(LocalizedText setting, LocalizedText value) => new(
        $"本政策设定“{setting.Chinese}”：{value.Chinese}",
        $"the policy's setting \"{setting.English}\": {value.English}");
}
