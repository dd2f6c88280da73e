using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What this room says, in both languages side by side.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText NoRow => new("表中没有对应的行", "no row in the table");

    public static LocalizedText AmountRange(LocalizedText lowest, LocalizedText highest) => new(
        $"{lowest.Chinese} 至 {highest.Chinese}",
        $"{lowest.English} to {highest.English}");

    public static LocalizedText IsASet(string name, string policy) => new(
        $"“{name}”是政策 {policy} 的规则集，不是结果。",
        $"\"{name}\" is a rule set of the policy {policy}, not an outcome.");

    public static LocalizedText NoOutcome(string policy, string? name, LocalizedText meant) => new(
        $"政策 {policy} 没有结果“{name}”。{meant.Chinese}",
        $"The policy {policy} has no outcome \"{name}\".{meant.English}");

    public static LocalizedText NoSetNamed(string policy, string? name, LocalizedText meant) => new(
        $"政策 {policy} 没有规则集“{name}”。{meant.Chinese}",
        $"The policy {policy} has no rule set \"{name}\".{meant.English}");

    public static LocalizedText OneOf(IEnumerable<LocalizedText> labels) => new(
        string.Join("或", labels.Select(x => x.Chinese)),
        string.Join(" or ", labels.Select(x => x.English)));

    public static LocalizedText OnlyADay => new("应为日期，不带时刻", "must be a day, without another time than midnight");

    public static LocalizedText Thrown(string exception) => new($"读取时抛出 {exception}", $"could not be read: {exception} was thrown");

    public static LocalizedText Trimmed => new(
        "本程序不能读取规则的表达式，规则文件本身没有错：发布时的裁剪（PublishTrimmed）或提前编译（PublishAot）去掉了表达式解析器的运算符。请不裁剪地发布，或设 TrimMode=partial；单文件发布不受影响。",
        "This application cannot read the expressions of rules; the rule files are not at fault. Trimming (PublishTrimmed) or compiling "
        + "ahead of time (PublishAot) has removed the operators of the expression parser. Publish without them, or with TrimMode=partial; "
        + "a single file is no obstacle.");

    public static LocalizedText NoParameter(string policy, string name, LocalizedText meant, IEnumerable<string> names) => new(
        $"政策 {policy} 没有参数“{name}”。{meant.Chinese}现有：{string.Join("、", names)}。",
        $"The policy {policy} has no parameter \"{name}\".{meant.English}");

    public static LocalizedText ADay => new("日期", "a day");

    public static LocalizedText EngineNeedsAll(IEnumerable<LocalizedText> labels, IEnumerable<string> names) => new(
        $"规则引擎只能处理全部已知的住户；未知：{string.Join("、", labels.Select(x => x.Chinese))}。",
        $"The engine decides households of which everything is known. Not known: {string.Join(", ", names)}.");

    public static LocalizedText Workflow => new("规则集", "workflow");

    public static LocalizedText Outcome => new("结果", "outcome");

    public static LocalizedText NotThere(LocalizedText kind, string? name, LocalizedText meant) => new(
        $"没有{kind.Chinese}“{name}”。{meant.Chinese}",
        $"There is no {kind.English} \"{name}\".{meant.English}");
}
