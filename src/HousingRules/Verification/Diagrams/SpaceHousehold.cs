using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A household of some regions as a sheet of one policy's facts.</summary>
internal static class SpaceHousehold
{
    public static FactSheet Sheet(Space space, IReadOnlyList<int> regions, FactCatalog catalog)
    {
        var sheet = new FactSheet(catalog);
        for (var i = 0; i < space.Variables.Length; i++)
        {
            var variable = space.Variables[i];
            if (variable.Fact is { } declared && catalog.TryGet(declared.Name, out var fact) && fact.Type.Coding == declared.Type.Coding)
                Set(sheet, fact, variable, In(space.Common, fact, variable.Regions[regions[i]]));
        }

        return sheet;
    }

    private static Region In(CommonScale common, FactDeclaration fact, Region region) =>
        fact.Type is NumberType
            ? region with { From = common.From(fact, region.From), Through = common.From(fact, region.Through) }
            : region;

    private static void Set(FactSheet sheet, FactDeclaration fact, Variable variable, Region region)
    {
        switch (fact.Type)
        {
            case SetType:
                if (fact.Options.FirstOrDefault(o => o.Name == variable.Member) is not { } member)
                    break;
                // A region of both values: no rule asks. A set of which one member is unknown would be unknown as a whole.
                if (region.From == region.Through)
                    sheet.SetMember(fact, member, region.From == 1);
                else if (FactValue.Omitted(fact).IsUnknown)
                    sheet.SetMember(fact, member, false);
                break;
            case OneOfType:
                var omitted = FactValue.Omitted(fact);
                var option = !omitted.IsUnknown && region.Options.Contains(omitted.ToString())
                    ? omitted.ToString()
                    : region.Options.FirstOrDefault(o => fact.OptionIndex(o) >= 0);
                if (option is not null)
                    sheet.Set(fact.Name, option);
                break;
            case { Shape: ValueShape.Truth }:
                // A region of both values: no rule asks, so the omitted value will do, or "no" where it is unknown.
                if (region.From == region.Through)
                    sheet.Set(fact.Name, region.From == 1);
                else if (FactValue.Omitted(fact).IsUnknown)
                    sheet.Set(fact.Name, false);
                break;
            default:
                var usual = FactValue.Omitted(fact);
                var value = !usual.IsUnknown && usual.Code >= region.From && usual.Code <= region.Through ? usual.Code : region.From;
                sheet.Set(FactValue.OfCode(fact, value));
                break;
        }
    }
}
