using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>One household of two policies, as the region of each variable of their joint space.</summary>
internal sealed class JointHousehold(JointPolicies joint)
{
    /// <summary>The regions of a household of which everything is known; null where a policy cannot hold one of its values.</summary>
    /// <param name="old">The household under the policy before.</param>
    /// <param name="now">The same household under the policy after.</param>
    public int[]? Regions(FactSheet old, FactSheet now)
    {
        var regions = new int[joint.Space.Variables.Length];
        for (var i = 0; i < regions.Length; i++)
        {
            var variable = joint.Space.Variables[i];
            regions[i] = variable.Fact is null ? Truth(i, old, now) : Region(variable, Code(variable, old) ?? Code(variable, now)!.Value);
            if (regions[i] < 0)
                return null;
        }

        return regions;
    }

    private int Truth(int variable, FactSheet old, FactSheet now)
    {
        var (comparison, isOfAfter) = joint[variable];
        var sheet = isOfAfter ? now : old;
        // Where the common scale has no place for a value, the region of its variable says so.
        return comparison.Holds(slot => Code(sheet.Catalog.OfSlot(slot.SheetIndex), sheet.Codes[slot.SheetIndex]) ?? 0) ? 1 : 0;
    }

    private long? Code(FactDeclaration fact, long code) => joint.Space.Common.Of(fact, code);

    private static (FactDeclaration Fact, long Value)? Code(Variable variable, FactSheet sheet)
    {
        var declared = variable.Fact!;
        if (!sheet.Catalog.TryGet(declared.Name, out var fact) || fact.Type.Coding != declared.Type.Coding)
            return null;
        var member = variable.Member is { } name ? fact.OptionIndex(name) : 0;
        return member < 0 ? null : (fact, sheet.Codes[fact.FirstIndex + member]);
    }

    private int Region(Variable variable, (FactDeclaration Fact, long Code) value)
    {
        if (value.Code == SlotCode.Unknown)
            throw new ArgumentException($"The fact {value.Fact.Name} is not known.", nameof(value));
        if (Code(value.Fact, value.Code) is not { } code)
            return -1;
        for (var i = 0; i < variable.Regions.Length; i++)
        {
            var region = variable.Regions[i];
            if (
                region.Options.IsEmpty
                    ? region.From <= code && code <= region.Through
                    : region.Options.Contains(value.Fact.Options[(int)value.Code].Name))
                return i;
        }

        return -1;
    }
}
