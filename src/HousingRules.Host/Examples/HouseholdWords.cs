using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Examples;

/// <summary>An example household in the policy's own words: what is not as when it is left out.</summary>
internal static class HouseholdWords
{
    /// <summary>The household of a kind, with what either policy knows of it.</summary>
    public static string Of(ChangeKind kind, Language language) => Of(
        [.. kind.After.Values, .. kind.Before.Values.Where(v => !kind.After.Facts.Catalog.TryGet(v.Fact.Name, out _))],
        language);

    /// <summary>The household of a counterexample.</summary>
    public static string Of(Counterexample example, Language language) => Of([.. example.Values], language);

    /// <summary>The household of a sheet.</summary>
    public static string Of(FactSheet sheet, Language language) =>
        Of([.. sheet.Catalog.Facts.Select(f => sheet[f]).Where(v => v != FactValue.Omitted(v.Fact))], language);

    private static string Of(FactValue[] values, Language language)
    {
        if (values.Length == 0)
            return HostSentences.HouseholdOfNothing[language];
        return language == Language.Chinese
            ? string.Join("，", values.Select(v => $"{v.Fact.Label.Chinese}：{v.Label(language)}"))
            : string.Join(", ", values.Select(v => $"{v.Fact.Label.English}: {v.Label(language)}"));
    }
}
