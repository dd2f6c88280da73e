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
        foreach (var fact in sheet.Catalog.Facts)
        {
            var codes = sheet.Codes.AsSpan(fact.FirstIndex, fact.SlotCount);
            if (codes.SequenceEqual(sheet.Catalog.OmittedCodes.AsSpan(fact.FirstIndex, fact.SlotCount)))
                continue;
            if (fact.Type is SetType && codes.Contains(SlotCode.Unknown) && codes.ContainsAnyExcept(SlotCode.Unknown))
            {
                foreach (var member in fact.Options)
                    WriteMember(json, member.Name, sheet.GetMember(fact, member));
            }
            else
            {
                json.WritePropertyName(fact.Name);
                sheet[fact].Write(json);
            }
        }
    }

    private static void WriteMember(Utf8JsonWriter json, string name, bool? isMember)
    {
        if (isMember is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
