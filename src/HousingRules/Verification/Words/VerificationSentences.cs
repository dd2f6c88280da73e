using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What this room says, in both languages side by side.</summary>
internal static partial class VerificationSentences
{
    /// <summary>That a question was not decided within its bound.</summary>
    public static LocalizedText NotDecided(StepBound steps, LocalizedText question) => new(
        FormattableString.Invariant($"未能判明（验证限 {steps.Most:N0} 步，已用完）：{question.Chinese}"),
        FormattableString.Invariant($"Not decided: the proof met its bound of {steps.Most:N0} steps: {question.English}"));

    /// <summary>That two procedures were not compared within the bound.</summary>
    public static LocalizedText NotCompared(StepBound steps) => new(
        FormattableString.Invariant($"未能比较（比较限 {steps.Most:N0} 步，已用完）"),
        FormattableString.Invariant($"not compared: the comparison met its bound of {steps.Most:N0} steps"));

    /// <summary>Everything that is asked of a policy.</summary>
    public static LocalizedText TheWholePolicy(string ruleSet) => new(
        $"规则过于复杂，读到规则集“{ruleSet}”为止；空缺、冲突、无用的规则、不变式均未验证",
        $"the rules are too involved, from the set \"{ruleSet}\" on; gaps, conflicts, idle rules and invariants were not proved");

    /// <summary>Everything that is asked of a set.</summary>
    public static LocalizedText WhetherSetIsWhole(string name) => new(
        $"规则集“{name}”有无空缺、冲突或无用的规则",
        $"whether the rule set \"{name}\" has gaps, conflicts or idle rules");

    public static LocalizedText WhetherInvariantHolds(LocalizedText label) => new(
        $"不变式“{label.Chinese}”是否成立",
        $"whether the invariant \"{label.English}\" holds");

    public static LocalizedText WhichFactsMatter => new("哪些事实对任何住户都没有影响", "which facts matter for no household");

    public static LocalizedText WhichParametersMatter => new("哪些参数取别的值也不改变结果", "which parameters change nothing");

    public static LocalizedText WhetherTableIsWhole(string table) => new(
        $"表“{table}”是否完整、无重叠",
        $"whether the table {table} is whole and its rows are apart");

    public static LocalizedText WhetherAmountIsNegative(string amount) => new(
        $"“{amount}”的金额是否会为负",
        $"whether {amount} ever pays less than nothing");

    public static LocalizedText TableGap(string table, LocalizedText label, string outcome) => new(
        $"表“{table}”有空缺：有的住户应得“{label.Chinese}”，表中却没有对应的行，请补上",
        $"The table {table} has a gap: {outcome} is decided for a household for which it has no row. Add the row.");

    public static LocalizedText RowsOverlap(string table, int row, int otherRow) => new(
        $"表“{table}”第 {row} 行与第 {otherRow} 行重叠：同一住户在两行里",
        $"Row {row} of the table {table} overlaps row {otherRow}: a household is in both.");

    public static LocalizedText IdleRow(string table, int row) => new(
        $"表“{table}”第 {row} 行用不到：没有住户凭它得到金额",
        $"Row {row} of the table {table} serves nobody: no household is paid by it.");

    public static LocalizedText AmountIsNegative(LocalizedText label, string outcome) => new(
        $"“{label.Chinese}”的金额会为负：如确不发放请写 Fn.max(…, 0)",
        $"{outcome} pays less than nothing to a household. If nothing is meant there, write Fn.max(…, 0).");

    public static LocalizedText NotFollowed(LocalizedText message) => new(
        $"无法判明：{message.Chinese}",
        $"Cannot be decided, because two numbers are compared: {message.English}");

    public static LocalizedText NoNamespace(string name) => new(
        $"“{name}”不是命名空间，应如 County.Housing。",
        $"\"{name}\" is no namespace. Write one such as County.Housing.");

    public static LocalizedText NoId(string? id) => new(
        $"“{id}”不能作政策编号：请用小写字母、数字和连字符，以字母开头，如 nanshan。",
        $"\"{id}\" cannot be a policy's id. Use lower-case letters, digits and hyphens.");

    public static LocalizedText TargetIsThere(string target) => new(
        $"{target} 已经存在。施行中的政策不会被覆盖，请另选日期或编号。",
        $"{target} is there already. A policy in force is not overwritten; choose another day or id.");

    public static LocalizedText NoSource(string source, IEnumerable<string> carried) => new(
        $"{source} 不是政策文件夹（其中没有 policy.json），也不是自带的政策。自带的有：{string.Join("、", carried)}。",
        $"{source} is no policy's folder (it has no policy.json), and none that is carried inside. Those are: "
        + $"{string.Join(", ", carried)}.");

    public static LocalizedText InvariantNotFollowed(LocalizedText invariant) => new(
        $"无法判明：不变式“{invariant.Chinese}”是否成立；逐一试算没有找到反例",
        $"Cannot be decided whether the invariant \"{invariant.English}\" holds; no household that was tried breaks it.");

    public static LocalizedText InvariantBrokenByAmounts(
        LocalizedText invariant,
        LocalizedText fact,
        LocalizedText less,
        LocalizedText more,
        LocalizedText paid,
        LocalizedText now) => new(
        $"不变式“{invariant.Chinese}”不成立：{fact.Chinese}由 {less.Chinese} 变为 {more.Chinese}，金额由 {paid.Chinese} 变为 {now.Chinese}",
        $"The invariant \"{invariant.English}\" is broken: where {fact.English} goes from {less.English} to {more.English}, the amount "
        + $"goes from {paid.English} to {now.English}.");

    public static LocalizedText InvariantNeverAsked(LocalizedText invariant) => new(
        $"不变式“{invariant.Chinese}”从不检验：没有一种住户情形满足它的 When，请改正条件或删除",
        $"The invariant \"{invariant.English}\" is never asked: its When holds for no household. Correct it, or remove the invariant.");

    public static LocalizedText InvariantBroken(LocalizedText invariant) => new(
        $"不变式“{invariant.Chinese}”不成立",
        $"The invariant \"{invariant.English}\" is broken.");

    public static LocalizedText InvariantBrokenWhere(
        LocalizedText invariant,
        LocalizedText fact,
        LocalizedText from,
        LocalizedText to) => new(
        $"不变式“{invariant.Chinese}”不成立：{fact.Chinese}由{from.Chinese}变为{to.Chinese}时",
        $"The invariant \"{invariant.English}\" is broken where {fact.English} goes from {from.English} to {to.English}.");

    public static LocalizedText IdleParameter(string name) => new(
        $"参数“{name}”取别的值，任何住户的结果都不变",
        $"No other value of the parameter {name} changes anything for any household.");

    public static LocalizedText IdleFact(string name) => new($"事实“{name}”对任何住户都没有影响", $"The fact {name} matters for no household.");

    public static LocalizedText SetAppliesToNobody(string name) => new(
        $"规则集“{name}”对任何住户都不适用",
        $"The rule set \"{name}\" applies to no household.");

    public static LocalizedText SetAppliesToAll(string name) => new(
        $"规则集“{name}”的 AppliesWhen 对所有住户都成立，可以不写",
        $"The AppliesWhen of \"{name}\" holds for every household. It can go.");

    public static LocalizedText SetGap(string name) => new(
        $"规则集“{name}”有空缺：对有的住户适用，却没有规则成立",
        $"The rule set \"{name}\" has a gap: it applies to a household and no rule holds.");

    public static LocalizedText RulesConflict(string first, string second) => new(
        $"规则“{first}”与“{second}”冲突：对同一住户得出不同结果",
        $"The rules \"{first}\" and \"{second}\" conflict: they decide different outcomes for one household.");

    public static LocalizedText RuleHoldsForNobody(string name) => new(
        $"规则“{name}”对任何住户都不成立",
        $"The rule \"{name}\" holds for no household.");

    public static LocalizedText RuleNeverReached(string name, IEnumerable<string> before) => new(
        $"规则“{name}”永远轮不到：前面的{string.Join("、", before.Select(r => $"“{r}”"))}总是先成立",
        $"The rule \"{name}\" is never reached: {string.Join(", ", before.Select(r => $"\"{r}\""))} always come first.");

    public static LocalizedText RuleAlwaysHolds(string name) => new(
        $"规则“{name}”在本规则集适用时总是成立",
        $"The rule \"{name}\" holds wherever its set applies.");

    public static LocalizedText RuleAddsNothing(string name, string same) => new(
        $"规则“{name}”是多余的：凡它成立，“{same}”也成立且结果相同",
        $"The rule \"{name}\" adds nothing: wherever it holds, \"{same}\" holds and decides the same.");

    public static LocalizedText FirstRefused(int number, string happened, Refusal refusal) => new(
        $"第 {number} 个事件 {happened} 未受理，{refusal.ToString(Language.Chinese)}",
        $"event {number}, {happened}, was refused: {refusal.ToString(Language.English)}");

    public static LocalizedText OutcomeNeverDecided(string name) => new(
        $"任何住户都得不出结果“{name}”",
        $"The outcome {name} is decided for no household.");
}
