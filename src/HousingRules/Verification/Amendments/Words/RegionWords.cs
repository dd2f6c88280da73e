using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Says in words that a fact lies in some of its regions.</summary>
internal static class RegionWords
{
    public static LocalizedText Of(Variable variable, IReadOnlyCollection<int> regions)
    {
        var fact = variable.Fact!;
        var chosen = regions.Select(r => variable.Regions[r]).ToArray();
        var label = variable.Member is { } member ? fact.Options.First(o => o.Name == member).Label : fact.Label;
        var values = variable.Member is not null || fact.Type is BooleanType
            ? [chosen[0].From == 1 ? new LocalizedText("是", "yes") : new LocalizedText("否", "no")]
            : fact.Type is OneOfType
            ? chosen.SelectMany(r => r.Options)
                .Select(name => fact.Options.FirstOrDefault(o => o.Name == name)?.Label ?? LocalizedText.Same(name))
                .ToArray()
            : Ranges(variable, chosen).ToArray();
        return new(
            $"{label.Chinese}：{string.Join("或", values.Select(v => v.Chinese))}",
            $"{label.English}: {string.Join(" or ", values.Select(v => v.English))}");
    }

    // As people say it: what has no bound on one side has only the other named.
    private static IEnumerable<LocalizedText> Ranges(Variable variable, Region[] regions)
    {
        var (least, greatest) = (variable.Regions[0].From, variable.Regions[^1].Through);
        for (var i = 0; i < regions.Length;)
        {
            var (from, through) = (regions[i].From, regions[i].Through);
            for (i++; i < regions.Length && regions[i].From == through + 1; i++)
                through = regions[i].Through;
            var (first, last) = (Print(variable.Fact!, from), Print(variable.Fact!, through));
            yield return from == through ? LocalizedText.Same(first)
                : from == least && through == greatest ? new("不限", "any")
                : from == least
                    ? IsDay(variable) ? new($"{last} 及以前", $"{last} or before") : new($"{last} 及以下", $"{last} or less")
                : through == greatest
                    ? IsDay(variable) ? new($"{first} 及以后", $"{first} or after") : new($"{first} 及以上", $"{first} or more")
                : new($"{first} 至 {last}", $"{first} to {last}");
        }
    }

    private static bool IsDay(Variable variable) => variable.Fact!.Type is DateType;

    private static string Print(FactDeclaration fact, long code) => FactValue.OfCode(fact, code).ToString();
}
