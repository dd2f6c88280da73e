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
            PolicySentences.NoValue(name, how));
    }

    private static LocalizedText How(FactType type) => type switch
    {
        BooleanType => PolicySentences.PlainTruth,
        DateType => PolicySentences.ADaySuchAs,
        SetType => PolicySentences.MembersSuchAs(First(type)),
        OneOfType => PolicySentences.NameOfValue(Names(type, "、"), Names(type, ", ")),
        NumberType => Number(type),
        _ => type.Expected,
    };

    private static LocalizedText Number(FactType type)
    {
        var (least, greatest) = (type.Print(type.Bounds.Least), type.Print(type.Bounds.Greatest));
        var digits = type is DecimalType { Scale: var scale } ? scale : 0;
        return digits == 0
            ? PolicySentences.AWholeNumberBetween(least, greatest)
            : PolicySentences.ANumberBetween(least, greatest, digits);
    }

    private static string First(FactType type) => type.Options.Select(o => o.Name).FirstOrDefault("");

    private static string Names(FactType type, string between) => string.Join(between, type.Options.Select(o => $"\"{o.Name}\""));
}
