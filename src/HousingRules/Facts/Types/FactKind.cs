namespace HousingRules.Facts;

/// <summary>A kind of type, whatever its options or bounds: its name in files, and what a message calls it.</summary>
/// <param name="Name">As <c>facts.json</c> names it.</param>
/// <param name="Label">As people say it.</param>
internal sealed record FactKind(string Name, LocalizedText Label)
{
    public static FactKind Boolean { get; } = new("boolean", new("是/否", "boolean"));

    public static FactKind OneOf { get; } = new("oneOf", new("单选", "one-of"));

    public static FactKind Set { get; } = new("set", new("集合", "set"));

    public static FactKind Integer { get; } = new("integer", new("整数", "whole-number"));

    public static FactKind Decimal { get; } = new("decimal", new("小数", "decimal"));

    public static FactKind Date { get; } = new("date", new("日期", "date"));
}
