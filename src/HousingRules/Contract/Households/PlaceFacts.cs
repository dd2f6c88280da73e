using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>Where a household is stands once in its form, also where the policy asks for it: in its place, unless a fact says
/// otherwise.</summary>
internal static class PlaceFacts
{
    /// <summary>What a form says of the facts on a sheet.</summary>
    public static IEnumerable<FactForm> Said(FactSheet sheet, HouseholdIdentity identity)
    {
        var catalog = sheet.Catalog;
        foreach (var (fact, member) in SheetJson.Said(sheet).Where(s => Place(identity, s.Fact.Name) is null))
        {
            yield return member is null ? FactForm.Of(sheet[fact])
                : sheet.GetMember(fact, member) is { } known ? FactForm.Of(member.Name, known)
                : FactForm.Unknown(member.Name);
        }

        foreach (var (name, place) in Places(identity))
        {
            if (!catalog.TryGet(name, out var fact))
                continue;
            var meaning = CellMeaning.Of(new FactColumn(fact, null), place);
            if (!meaning.IsValue || sheet[fact] != FactValue.OfCode(fact, meaning.Code))
                yield return FactForm.Of(sheet[fact]);
        }
    }

    /// <summary>What the place of a household says of facts that nothing else is said of.</summary>
    public static IEnumerable<FactForm> Of(HouseholdIdentity identity, ImmutableArray<FactForm> facts, FactCatalog catalog)
    {
        foreach (var (name, place) in Places(identity))
        {
            if (catalog.TryGet(name, out var fact) && !facts.Any(f => catalog.TryColumn(f.Name, out var said) && said.Fact == fact))
                yield return FactForm.Of(name, place);
        }
    }

    private static string? Place(HouseholdIdentity identity, string fact) =>
        Places(identity).FirstOrDefault(p => p.Name == fact).Place;

    private static IEnumerable<(string Name, string Place)> Places(HouseholdIdentity identity)
    {
        if (identity.County is { } county)
            yield return ("county", county);
        if (identity.Town is { } town)
            yield return ("town", town);
        if (identity.Village is { } village)
            yield return ("village", village);
    }
}
