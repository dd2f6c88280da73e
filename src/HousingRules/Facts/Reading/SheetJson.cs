using System.Text.Json;

namespace HousingRules.Facts;

/// <summary>Writes the facts of a sheet as a household file has them, so that they are read back as they were.</summary>
public static class SheetJson
{
    /// <summary>Writes every fact that has another value than the policy gives to what is left out, as keys of the object begun last. A set
    /// of which only some members are known is written member by member.</summary>
    /// <param name="json">Where they go.</param>
    /// <param name="sheet">The facts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteFacts(Utf8JsonWriter json, FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sheet);
        foreach (var (fact, member) in Said(sheet))
        {
            if (member is null)
            {
                json.WritePropertyName(fact.Name);
                sheet[fact].Write(json);
            }
            else
            {
                WriteMember(json, member.Name, sheet.GetMember(fact, member));
            }
        }
    }

    /// <summary>What has to be said of a sheet: the facts with another value than what is left out, and of a set of which only some members
    /// are known each member.</summary>
    internal static IEnumerable<(FactDeclaration Fact, FactOption? Member)> Said(FactSheet sheet)
    {
        foreach (var fact in sheet.Catalog.Facts)
        {
            if (IsOmitted(sheet, fact))
                continue;
            if (!IsPartlyKnown(sheet, fact))
                yield return (fact, null);
            else
                foreach (var member in fact.Options)
                    yield return (fact, member);
        }
    }

    private static bool IsOmitted(FactSheet sheet, FactDeclaration fact) =>
        Codes(sheet, fact).SequenceEqual(sheet.Catalog.OmittedCodes.AsSpan(fact.FirstIndex, fact.SlotCount));

    private static bool IsPartlyKnown(FactSheet sheet, FactDeclaration fact) =>
        fact.Type is SetType && Codes(sheet, fact) is var codes
            && codes.Contains(SlotCode.Unknown) && codes.ContainsAnyExcept(SlotCode.Unknown);

    private static ReadOnlySpan<long> Codes(FactSheet sheet, FactDeclaration fact) =>
        sheet.Codes.AsSpan(fact.FirstIndex, fact.SlotCount);

    private static void WriteMember(Utf8JsonWriter json, string name, bool? isMember)
    {
        if (isMember is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
