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
            ? [chosen[0].From == 1 ? FactSentences.Yes : FactSentences.No]
            : fact.Type is OneOfType
            ? chosen.SelectMany(r => r.Options)
                .Select(name => fact.Options.FirstOrDefault(o => o.Name == name)?.Label ?? LocalizedText.Same(name))
                .ToArray()
            : Ranges(variable, chosen).ToArray();
        return VerificationSentences.OneOf(label, values);
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
                : from == least && through == greatest ? VerificationSentences.Any
                : from == least
                    ? IsDay(variable) ? VerificationSentences.DayOrBefore(last) : VerificationSentences.NumberOrLess(last)
                : through == greatest
                    ? IsDay(variable) ? VerificationSentences.DayOrAfter(first) : VerificationSentences.NumberOrMore(first)
                : VerificationSentences.Through(first, last);
        }
    }

    private static bool IsDay(Variable variable) => variable.Fact!.Type is DateType;

    private static string Print(FactDeclaration fact, long code) => FactValue.OfCode(fact, code).ToString();
}
