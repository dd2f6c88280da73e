using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The finding for a value that a policy's file writes and its type does not have: how such a value is written in JSON.</summary>
internal static class WrittenValue
{
    public static void Refuse(FindingList findings, Node node, string name, FactType type)
    {
        var how = How(type);
        findings.Error(
            node.Position,
            $"此值不是“{name}”的取值：应填{how.Chinese}",
            $"This is no value of {name}: write {how.English}.");
    }

    private static LocalizedText How(FactType type) => type switch
    {
        BooleanType => new(" true 或 false（不加引号）", "true or false without quotation marks"),
        DateType => new("日期，如 \"2020-06-06\"", "a day such as \"2020-06-06\""),
        SetType => new($"成员名的数组，如 [\"{First(type)}\"]", $"an array of members such as [\"{First(type)}\"]"),
        OneOfType => new($"取值的名称：{Names(type, "、")}", $"the name of a value: {Names(type, ", ")}"),
        NumberType => Number(type),
        _ => type.Expected,
    };

    private static LocalizedText Number(FactType type)
    {
        var (least, greatest) = (type.Print(type.Bounds.Least), type.Print(type.Bounds.Greatest));
        var digits = type is DecimalType { Scale: var scale } ? scale : 0;
        return digits == 0
            ? new($" {least} 到 {greatest} 的整数（不加引号和单位）", $"a whole number from {least} to {greatest} without quotation marks or unit")
            : new(
                $" {least} 到 {greatest} 的数字，最多 {digits} 位小数（不加引号和单位）",
                $"a number from {least} to {greatest} with at most {digits} digits after the point, without quotation marks or unit");
    }

    private static string First(FactType type) => type.Options.Select(o => o.Name).FirstOrDefault("");

    private static string Names(FactType type, string between) => string.Join(between, type.Options.Select(o => $"\"{o.Name}\""));
}
