using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>Reads what a worked example is paid: a number for each outcome, or the least and the most where something is unknown.</summary>
internal static class ExpectedAmounts
{
    /// <summary>Between the least and the most.</summary>
    public const string Through = "..";

    /// <summary>The amounts as they are compared, in ordinal order.</summary>
    public static ImmutableArray<string> Read(Node node, FindingList findings, PolicyFile? policy) => ObjectReader.Read(node, findings, o =>
    {
        var amounts = ImmutableArray.CreateBuilder<string>();
        foreach (var outcome in (policy?.Outcomes ?? []).Where(x => x.AmountType is not null && o.Has(x.Name)))
        {
            if (Amount(o.Optional(outcome.Name)!, findings, outcome) is { } amount)
                amounts.Add(Said(outcome.Name, amount.Lowest, amount.Highest));
        }

        return amounts.Order(StringComparer.Ordinal).ToImmutableArray();
    });

    /// <summary>An amount as it is compared.</summary>
    public static string Said(string outcome, string lowest, string highest) =>
        lowest == highest ? $"{outcome} {lowest}" : $"{outcome} {lowest}{Through}{highest}";

    private static (string Lowest, string Highest)? Amount(Node node, FindingList findings, Outcome outcome)
    {
        Node[] ends = node is ArrayNode { Items: [var least, var most] } ? [least, most] : [node, node];
        var type = outcome.AmountType!;
        foreach (var end in ends)
        {
            if (type.TryRead(end.AsJson(), out _))
                continue;
            WrittenValue.Refuse(findings, end, outcome.Name, type);
            return null;
        }

        return (Number(ends[0]), Number(ends[1]));

        string Number(Node end)
        {
            type.TryRead(end.AsJson(), out var code);
            return type.Print(code);
        }
    }
}
