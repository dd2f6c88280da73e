using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>A household of which something is not known: whole facts, and single members of sets.</summary>
public sealed record PartlyKnownHousehold(KnownHousehold Known, ImmutableArray<UnknownPart> Unknown)
{
    /// <summary>The facts of which something is unknown, each with all the values it may turn out to have.</summary>
    public ImmutableArray<(FactDeclaration Fact, ImmutableArray<FactValue> Values)> Completions() =>
        [.. Unknown.GroupBy(u => u.Fact).Select(g => (g.Key, Values(g.Key, [.. g])))];

    public FactSheet Sheet()
    {
        var sheet = Known.Sheet();
        foreach (var (fact, member) in Unknown)
        {
            if (member is null)
                sheet.SetUnknown(fact.Name);
            else
                sheet.SetMember(fact, member, null);
        }

        return sheet;
    }

    public override string ToString() =>
        $"{Known}; unknown: {string.Join(", ", Unknown.Select(u => u.Member is null ? u.Fact.Name : $"{u.Fact}.{u.Member}"))}";

    private ImmutableArray<FactValue> Values(FactDeclaration fact, ImmutableArray<UnknownPart> parts)
    {
        var all = DeclaredValues.Of(fact);
        if (parts.Any(p => p.Member is null))
            return all;
        var asked = parts.Select(p => p.Member).ToHashSet();
        var known = Known.Values.Single(v => v.Fact == fact).Members().Where(m => !asked.Contains(m)).ToHashSet();
        return [.. all.Where(v => known.SetEquals(v.Members().Where(m => !asked.Contains(m))))];
    }
}

/// <summary>A fact, or one member of a set, that is not known.</summary>
public sealed record UnknownPart(FactDeclaration Fact, FactOption? Member);
