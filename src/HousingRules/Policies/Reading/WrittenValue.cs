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
            PolicySentences.ThisIsNoValueOf(name, how));
    }

    private static LocalizedText How(FactType type) => type switch
    {
        BooleanType => PolicySentences.TrueOrFalseWithoutQuotation,
        DateType => PolicySentences.DaySuchAs,
        SetType => PolicySentences.ArrayOfMembersSuchAs(First(type)),
        OneOfType => PolicySentences.NameOfValue(Names(type, "、"), Names(type, ", ")),
        NumberType => Number(type),
        _ => type.Expected,
    };

    private static LocalizedText Number(FactType type)
    {
        var (least, greatest) = (type.Print(type.Bounds.Least), type.Print(type.Bounds.Greatest));
        var digits = type is DecimalType { Scale: var scale } ? scale : 0;
        return digits == 0
            ? PolicySentences.WholeNumberFromToWithout(least, greatest)
            : PolicySentences.NumberFromToWithAt(least, greatest, digits);
    }

    private static string First(FactType type) => type.Options.Select(o => o.Name).FirstOrDefault("");

    private static string Names(FactType type, string between) => string.Join(between, type.Options.Select(o => $"\"{o.Name}\""));
}
