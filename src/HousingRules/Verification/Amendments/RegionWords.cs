using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Says in words that a fact lies in some of its regions.</summary>
internal static class RegionWords
{
    public static LocalizedText Of(Variable variable, IReadOnlyCollection<int> regions)
    {
        if (variable.Fact is not { } fact)
            return regions.Contains(1)
                ? new("某项数值比较成立", "a comparison of numbers holds")
                : new("某项数值比较不成立", "a comparison of numbers does not hold");
        var chosen = regions.Select(r => variable.Regions[r]).ToArray();
        var label = fact.Type is SetType ? fact.Options.First(o => o.Name == variable.Member).Label : fact.Label;
        var values = fact.Type.Shape switch
        {
            ValueShape.Truth => [chosen[0].From == 1 ? new LocalizedText("是", "yes") : new LocalizedText("否", "no")],
            ValueShape.Option => chosen.SelectMany(r => r.Options)
                .Select(name => fact.Options.FirstOrDefault(o => o.Name == name)?.Label ?? LocalizedText.Same(name))
                .ToArray(),
            _ => Ranges(fact, chosen).ToArray(),
        };
        return new(
            $"{label.Chinese}：{string.Join("或", values.Select(v => v.Chinese))}",
            $"{label.English}: {string.Join(" or ", values.Select(v => v.English))}");
    }

    private static IEnumerable<LocalizedText> Ranges(FactDeclaration fact, Region[] regions)
    {
        for (var i = 0; i < regions.Length;)
        {
            var (from, through) = (regions[i].From, regions[i].Through);
            for (i++; i < regions.Length && regions[i].From == through + 1; i++)
                through = regions[i].Through;
            yield return from == through
                ? LocalizedText.Same(fact.Type.Print(from))
                : new($"{fact.Type.Print(from)} 至 {fact.Type.Print(through)}", $"{fact.Type.Print(from)} to {fact.Type.Print(through)}");
        }
    }
}
