namespace HousingRules.Facts;

/// <summary>A kind of type, whatever its options or bounds: its name in files, and what a message calls it.</summary>
/// <param name="Name">As <c>facts.json</c> names it.</param>
/// <param name="Label">As people say it.</param>
internal sealed record FactKind(string Name, LocalizedText Label)
{
    public static FactKind Boolean { get; } = new("boolean", FactSentences.Boolean);

    public static FactKind OneOf { get; } = new("oneOf", FactSentences.OneOf);

    public static FactKind Set { get; } = new("set", FactSentences.Set);

    public static FactKind Integer { get; } = new("integer", FactSentences.Integer);

    public static FactKind Decimal { get; } = new("decimal", FactSentences.Decimal);

    public static FactKind Date { get; } = new("date", FactSentences.Date);
}
