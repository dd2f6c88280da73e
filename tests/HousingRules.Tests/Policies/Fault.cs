namespace HousingRules.Tests.Policies;

/// <summary>A mistake to be planted in a copy of the Yiyuan policy.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="File">The file in which the mistake is planted.</param>
/// <param name="Old">The text that makes way for it.</param>
/// <param name="New">The mistake; <c>¦</c> marks the character that the finding must point at.</param>
/// <param name="Says">Words of the finding's English message.</param>
internal sealed record Fault(string Name, string File, string Old, string New, params string[] Says)
{
    public const char Mark = '¦';

    /// <summary>A rule whose expression is the mistake; <c>¦</c> marks the character in it.</summary>
    public static Fault InExpression(string name, string expression, params string[] says) => new(
        name,
        "eligibility.json",
        "\"Rules\": [",
        $$"""
        "Rules": [
            {
              "RuleName": "fault: {{name}}",
              "Expression": "{{InJson(expression)}}",
              "SuccessEvent": "eligibleAsOtherDifficulty",
              "Properties": { "Clause": "N03", "Because": { "zh": "因为", "en": "because" } }
            },
        """,
        says);

    /// <summary>A rule whose expression is too long, too deep or otherwise wrong as a whole.</summary>
    public static Fault InWholeExpression(string name, string expression, params string[] says)
    {
        var fault = InExpression(name, expression, says);
        return fault with { New = fault.New.Replace("\"Expression\": \"", $"\"Expression\": {Mark}\"", StringComparison.Ordinal) };
    }

    public string Plant(string text)
    {
        var at = text.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{Name}: {File} has no {Old}");
        return string.Concat(text.AsSpan(0, at), New, text.AsSpan(at + Old.Length));
    }

    private static string InJson(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\u0007", "\\u0007", StringComparison.Ordinal);

    public override string ToString() => Name;
}
