using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is wrong with a computation, or with what is decided where.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText OtherUnit(LocalizedText wanted, LocalizedText found) => new(
        $"单位不同：金额是{wanted.Chinese}，此处算出的是{found.Chinese}",
        $"The amount counts {wanted.English}, and this comes out in {found.English}.");

    public static LocalizedText TooManyDigits(int found, int kept) => new(
        $"算出的数有 {found} 位小数，而金额只到 {kept} 位：请按条款写明取整，如 Fn.round(…, {kept})",
        $"This comes out with {found} digits after the point, and the amount has {kept}. Say how it is rounded, as "
        + $"the clause does: Fn.round(…, {kept}).");

    public static LocalizedText AmountOfAnAmount(string name) => new(
        $"“{name}”是金额，算金额时不能用另一个金额",
        $"{name} is an amount, and no amount is reckoned from another.");

    public static LocalizedText DefinedBelow(string name) => new(
        $"定义“{name}”在下文：定义只能用上文的定义",
        $"The definition {name} stands further down. A definition may use those above it.");

    public static LocalizedText ThroughDefinition(string name) => new($"（经定义“{name}”）", $" (through the definition {name})");

    public static LocalizedText NotDecidedYet(string name, LocalizedText through) => new(
        $"结果“{name}”{through.Chinese}此时尚未得出：规则只能用上文得出的结果",
        $"The outcome {name}{through.English} is not decided yet at this point. A rule may use what is decided above it.");

    public static LocalizedText NoRuleDecides(string name, LocalizedText through) => new(
        $"没有规则得出“{name}”{through.Chinese}",
        $"No rule decides {name}{through.English}.");

    public static LocalizedText TooManyCases => new(
        "此处比较的金额和表的情形太多，请分开写",
        "What is compared here has too many cases. Compare one after the other.");

    public static LocalizedText DivisorMayBeZero => new(
        "除数可能为 0 或负数：请为它声明大于 0 的 Minimum，或写成 Fn.max(…, 1)",
        "The divisor may be 0 or below. Declare a Minimum above 0 for it, or write Fn.max(…, 1).");

    public static LocalizedText WholeDivision => new(
        "两个整数相除会丢掉余数：请在前面写 1m *，如 1m * 收入 / 人口",
        "A division of two whole numbers forgets what is left over. Write 1m * before it, as in 1m * income / people.");

    public static LocalizedText NoDivisionHere => new(
        "此处不能除：除法只能写在 Fn.round(…, 2) 里，或直接作为比较的一边",
        "Nothing is divided here. Divide within Fn.round(…, 2), or where one side of a comparison is the result.");

    public static LocalizedText TooLarge => new("计算结果可能超出范围", "The result may be too large to compute.");

    public static LocalizedText FractionAlone(string fraction) => new(
        $"“{fraction}”旁没有小数类型的事实或参数：请写成 {fraction}m",
        $"No decimal fact or parameter stands beside {fraction}: write {fraction}m.");

    public static LocalizedText OnlyThese => new(
        "规则只能用 and、or、not、比较、in 列表、加减乘除和 Fn. 函数",
        "A rule may only use and, or, not, comparisons, in lists, sums, products and quotients of numbers, and the functions of Fn.");

    public static LocalizedText ManyDigits => new("数字的位数太多", "The number has too many digits.");

    public static LocalizedText IsNoTruth(string name) => new($"“{name}”的取值不是“是/否”", $"{name} is not true or false.");
}
