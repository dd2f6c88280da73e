using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is wrong with a call of a function.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText ExampleOfMin => new("Fn.min(面积, 40)", "Fn.min(area, 40)");

    public static LocalizedText ExampleOfMax => new("Fn.max(面积, 40)", "Fn.max(area, 40)");

    public static LocalizedText ExampleOfRound => new("Fn.round(收入 / 人口, 2)", "Fn.round(income / people, 2)");

    public static LocalizedText ExampleOfYears => new("Fn.years(出生日期, 今天)", "Fn.years(born, today)");

    public static LocalizedText ExampleOfMonths => new("Fn.months(竣工日期, 今天)", "Fn.months(completed, today)");

    public static LocalizedText ExampleOfDays => new("Fn.days(验收日期, 今天)", "Fn.days(accepted, today)");

    public static LocalizedText ExampleOfCount => new("Fn.count(类别)", "Fn.count(categories)");

    public static LocalizedText TakesOtherwise(string call, string counts, int found, LocalizedText example) => new(
        $"“{call}”的括号里应有 {counts} 项，此处有 {found} 项：请写成 {example.Chinese} 的形式",
        $"{call} takes {counts} between its brackets, not {found}. Write it as in {example.English}.");

    public static LocalizedText NamesNoFact(string call, LocalizedText example) => new(
        $"“{call}”里没有事实或参数：请写成 {example.Chinese} 的形式",
        $"{call} names no fact and no parameter. Write it as in {example.English}.");

    public static LocalizedText ANumber => new("数字", "a number");

    public static LocalizedText ADayOrText => new(
        "日期类型的事实、参数，或 \"2020-06-06\" 这样的日期",
        "a fact or a parameter that is a day, or a day such as \"2020-06-06\"");

    public static LocalizedText HowManyDigits(int most) => new($"0 到 {most} 的小数位数", $"how many digits stay, 0 to {most}");

    public static LocalizedText ASet => new("可多选的事实", "a set");

    public static LocalizedText TakesHere(string call, LocalizedText kind, LocalizedText example) => new(
        $"“{call}”此处应是{kind.Chinese}：请写成 {example.Chinese} 的形式",
        $"{call} takes {kind.English} here. Write it as in {example.English}.");

    public static LocalizedText IsNoCondition(string call, LocalizedText example) => new(
        $"“{call}”的结果是数字，不是条件：请写成比较，如 {example.Chinese} >= 2",
        $"{call} gives a number and no condition. Compare it, as in {example.English} >= 2.");

    public static LocalizedText NoFunction(string written, IEnumerable<string> functions) => new(
        $"没有函数“{written}”。可用：{string.Join("、", functions)}",
        $"There is no function {written}. There are: {string.Join(", ", functions)}.");

    public static LocalizedText WriteFunction(string written, string call) => new(
        $"“{written}”请写成“{call}”",
        $"Write \"{call}\" instead of \"{written}\".");

    public static LocalizedText BracketsMissing(string written, LocalizedText example) => new(
        $"“{written}”后面缺少括号：请写成 {example.Chinese} 的形式",
        $"Brackets are missing after {written}. Write it as in {example.English}.");

    public static LocalizedText CallFunction(string word, string call) => new(
        $"“{word}(”请写成“{call}(”",
        $"Write \"{call}(\" instead of \"{word}(\".");

    public static LocalizedText CannotCall(string word, IEnumerable<string> functions) => new(
        $"规则不能调用“{word}(…)”：只有函数 {string.Join("、", functions)}",
        $"A rule cannot call \"{word}(\": there are only the functions {string.Join(", ", functions)}.");

    public static LocalizedText AndIsNoFunction => new(
        "and 写在两个条件之间，不写成函数：请写成 (甲 and 乙)",
        "\"and\" stands between conditions and is no function: write (a and b).");

    public static LocalizedText OrIsNoFunction => new(
        "or 写在两个条件之间，不写成函数：请写成 (甲 or 乙)",
        "\"or\" stands between conditions and is no function: write (a or b).");

    public static LocalizedText NoIf => new(
        "规则中没有 IF：Expression 只写条件，条件成立即得出 SuccessEvent 的结果；其余情形另写一条规则",
        "A rule has no IF. Expression is the condition alone, and where it holds SuccessEvent is decided. Write another rule for the "
        + "rest.");
}
