using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A household of one policy's facts as one of another's: facts of the same name and type have the same value, others their
/// omitted
/// one.</summary>
internal static class CarriedSheet
{
    /// <summary>The sheet.</summary>
    /// <param name="codes">The codes of a sheet of the first policy's facts.</param>
    /// <param name="from">The first policy's facts.</param>
    /// <param name="to">The other's.</param>
    public static FactSheet Of(long[] codes, FactCatalog from, FactCatalog to)
    {
        var carried = new FactSheet(to);
        foreach (var fact in to.Facts)
        {
            if (!from.TryGet(fact.Name, out var own) || own.Type.Coding != fact.Type.Coding)
                continue;
            for (var i = 0; i < fact.SlotCount; i++)
            {
                var place = fact.Type is SetType ? own.OptionIndex(fact.Options[i].Name) : 0;
                if (place >= 0 && Code(codes[own.FirstIndex + place], own, fact) is { } code)
                    carried.Codes[fact.FirstIndex + i] = code;
            }
        }

        return carried;
    }

    // Options stand in another order perhaps; one that the other does not have is left at its omitted value, as is
    // a number out of its bounds or with more digits.
    private static long? Code(long code, FactDeclaration own, FactDeclaration fact)
    {
        if (own.Type is NumberType from && fact.Type is NumberType to)
            return code == SlotCode.Unknown ? code : to.CodeOf(from.Value(code));
        if (code == SlotCode.Unknown || fact.Type is not OneOfType)
            return code;
        var option = fact.OptionIndex(own.Options[(int)code].Name);
        return option < 0 ? null : option;
    }
}
