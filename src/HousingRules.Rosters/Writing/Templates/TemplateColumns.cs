using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>The columns of an empty roster for a policy: who and where, and each fact.</summary>
internal static class TemplateColumns
{
    private static readonly (LocalizedText Header, LocalizedText Note)[] Identity =
    [
        (RosterSentences.Id, RosterSentences.AboutId),
        (RosterSentences.County, RosterSentences.AboutCounty),
        (RosterSentences.Town, RosterSentences.AboutTown),
        (RosterSentences.Village, RosterSentences.AboutVillage),
    ];

    public static ImmutableArray<TemplateColumn> Of(Policy policy, Language language) =>
    [
        .. Identity.Select(i => new TemplateColumn(i.Header[language], i.Note[language], [])),
        .. policy.Facts.Facts.Select(
            fact => new TemplateColumn(fact.Label[language], Note(policy, fact, language), Choices(fact, language))),
    ];

    private static ImmutableArray<string> Choices(FactDeclaration fact, Language language) => fact.Type switch
    {
        BooleanType => [FactWords.YesNo(true)[language], FactWords.YesNo(false)[language]],
        OneOfType => [.. fact.Options.Select(o => o.Label[language])],
        _ => [],
    };

    private static string Note(Policy policy, FactDeclaration fact, Language language)
    {
        var comma = language == Language.Chinese ? "、" : ", ";
        var omitted = FactValue.Omitted(fact);
        var lines = new List<string>();
        if (Kind(fact) is { } kind)
            lines.Add(kind[language]);
        lines.Add(omitted.IsUnknown
            ? RosterSentences.EmptyIsUnknown[language]
            : RosterSentences.EmptyIs(new(omitted.Label(Language.Chinese), omitted.Label(Language.English)))[language]);
        lines.Add(RosterSentences.WriteUnknown[language]);
        if (fact.EstablishedBy.Length > 0)
        {
            var actors = fact.EstablishedBy.Select(a => policy.Actors.TryGetValue(a, out var actor) ? actor.Label[language] : a);
            lines.Add(RosterSentences.EstablishedBy[language] + string.Join(comma, actors));
        }

        if (fact.Clauses.Length > 0)
            lines.Add(RosterSentences.RestsOn[language] + string.Join(comma, fact.Clauses));
        return string.Join('\n', lines);
    }

    private static LocalizedText? Kind(FactDeclaration fact) => fact.Type switch
    {
        SetType => RosterSentences.SeveralOf(new(
            string.Join("、", fact.Options.Select(o => o.Label.Chinese)),
            string.Join("; ", fact.Options.Select(o => o.Label.English)))),
        DateType => RosterSentences.ADay,
        NumberType number => RosterSentences.ANumber(number.Unit),
        _ => null,
    };
}
