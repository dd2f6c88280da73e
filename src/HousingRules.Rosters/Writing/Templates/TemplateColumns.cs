using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Rosters.Writing;

/// <summary>The columns of an empty roster for a policy: who and where, and each fact.</summary>
internal static class TemplateColumns
{
    private static readonly (LocalizedText Header, LocalizedText Note)[] Identity =
    [
        (new("户编号", "id"), new("每户一个，不重复", "one for each household, none twice")),
        (new("县", "county"), new("所在县", "the household's county")),
        (new("镇街道", "town"), new("所在镇或街道", "the household's town or subdistrict")),
        (new("村", "village"), new("所在村", "the household's village")),
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
        var isChinese = language == Language.Chinese;
        var omitted = FactValue.Omitted(fact);
        var lines = new List<string>();
        if (fact.Type is SetType)
        {
            var members = string.Join(isChinese ? "、" : "; ", fact.Options.Select(o => o.Label[language]));
            lines.Add(isChinese ? $"可写几项，用顿号分开：{members}" : $"several, parted by semicolons: {members}");
        }
        else if (fact.Type is DateType)
        {
            lines.Add(isChinese ? "日期，如 2020-06-10" : "a day, such as 2020-06-10");
        }
        else if (fact.Type is NumberType number)
        {
            var unit = number.Unit is { } known ? $"{(isChinese ? "，单位" : ", in ")}{known[language]}" : "";
            lines.Add((isChinese ? "数" : "a number") + unit);
        }

        lines.Add(omitted.IsUnknown
            ? isChinese ? "空着表示不知道" : "left empty: not known"
            : isChinese ? $"空着按“{omitted.Label(language)}”" : $"left empty: {omitted.Label(language)}");
        lines.Add(isChinese ? "不知道写“未知”" : "write unknown where it is not known");
        if (fact.EstablishedBy.Length > 0)
        {
            var actors = fact.EstablishedBy.Select(a => policy.Actors.TryGetValue(a, out var actor) ? actor.Label[language] : a);
            lines.Add((isChinese ? "由谁查明：" : "established by: ") + string.Join(isChinese ? "、" : ", ", actors));
        }

        if (fact.Clauses.Length > 0)
            lines.Add((isChinese ? "依据：" : "clauses: ") + string.Join(isChinese ? "、" : ", ", fact.Clauses));
        return string.Join('\n', lines);
    }
}
