using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Writes values into codes, and reads numbers from what an event says.</summary>
internal static class Codes
{
    public static void Write(Span<long> codes, FactValue value)
    {
        var fact = value.Fact;
        for (var i = 0; i < fact.SlotCount; i++)
            codes[fact.FirstIndex + i] = value.CodeAt(i);
    }

    public static void WriteUnknown(Span<long> codes, FactDeclaration fact) =>
        codes.Slice(fact.FirstIndex, fact.SlotCount).Fill(SlotCode.Unknown);

    /// <summary>What an event gives for a piece of evidence, or what leaving it out means; null when it gives nothing.</summary>
    public static FactValue? Given(CaseEvent e, FactDeclaration evidence)
    {
        foreach (var value in e.Evidence)
        {
            if (value.Fact == evidence)
                return value.IsUnknown ? null : value;
        }

        return FactValue.Omitted(evidence) is { IsUnknown: false } omitted ? omitted : null;
    }

    /// <summary>The sum of money that an event gives for a piece of evidence, in yuan; null when it gives none.</summary>
    public static decimal? Sum(CaseEvent e, FactDeclaration evidence) =>
        Given(e, evidence) is { } given ? ((NumberType)evidence.Type).Value(given.Code) : null;
}
