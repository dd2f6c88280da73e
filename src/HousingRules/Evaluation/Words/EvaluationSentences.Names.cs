using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is wrong with a name.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText Definition => new("定义", "definition");

    public static LocalizedText UsersOfDefinitions => new("规则、应办事项、不变式和程序", "rule, duty, invariant or procedure");

    public static LocalizedText Table => new("表", "table");

    public static LocalizedText UsersOfTables => new("金额", "amount");

    public static LocalizedText Parameter => new("参数", "parameter");

    public static LocalizedText UsersOfParameters => new("规则、时限、程序和文字", "rule, milestone, procedure or text");

    public static LocalizedText Actor => new("责任主体", "actor");

    public static LocalizedText UsersOfActors => new("应办事项、事实、状态和事件", "duty, fact, state or event");

    public static LocalizedText Document => new("材料", "document");

    public static LocalizedText UsersOfDocuments => new("应办事项", "duty");

    public static LocalizedText Milestone => new("时限", "milestone");

    public static LocalizedText UsersOfMilestones => new("应办事项、事实和程序", "duty, fact or procedure");

    public static LocalizedText Unused(LocalizedText kind, string name, LocalizedText users) => new(
        $"没有用到{kind.Chinese}“{name}”：{users.Chinese}都没有提到它；请在该用之处写上，或删除",
        $"The {kind.English} \"{name}\" is not used: no {users.English} names it. Name it where it was meant, or remove it.");

    public static LocalizedText IsATable(string name) => new(
        $"“{name}”是表，只能用在金额（Amount）的算式里",
        $"{name} is a table, which only the sum of an Amount looks up.");

    public static LocalizedText OtherwiseAlone => new(
        "otherwise 只能单独作为规则集最后一条规则的条件",
        "\"otherwise\" stands alone, as the condition of the last rule of a set.");

    public static LocalizedText IsAMultiple(string name, string alias, string member) => new(
        $"“{name}”可以有多项，不能整体使用：请直接写其中的成员，如 {alias}",
        $"{name} is a set: name its members, each of which is true or false, such as {member}.");

    public static LocalizedText IsAValue(string name) => new(
        $"“{name}”是取值，请加引号，在 JSON 中写作 \\\"{name}\\\"",
        $"{name} is a value: write it in quotation marks, \\\"{name}\\\" in JSON.");

    public static LocalizedText NotInACondition(string name, LocalizedText kind) => new(
        $"“{name}”是{kind.Chinese}，条件中不能用：条件只用事实、参数、定义和上文得出的结果",
        $"{name} is {kind.English} and cannot stand in a condition, which names facts, parameters, definitions and outcomes "
        + "decided above it.");

    public static LocalizedText NoSuchName(string name, LocalizedText meant) => new(
        $"没有“{name}”这个名称：事实、参数、定义、结果中都没有。{meant.Chinese}",
        $"No fact, parameter, definition or outcome is called \"{name}\".{meant.English}");
}
