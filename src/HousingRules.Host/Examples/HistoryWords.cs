using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Host.Examples;

/// <summary>What happened in an example case, in the policy's own words.</summary>
internal static class HistoryWords
{
    /// <summary>Each event with its day and what was recorded with it.</summary>
    public static string Of(CaseHistory history, Language language) =>
        string.Join(language == Language.Chinese ? "；" : "; ", history.Events.Select(e => Of(e, language)));

    private static string Of(CaseEvent happened, Language language)
    {
        var name = (happened.Kind?.Label)?[language] ?? happened.Name;
        var recorded = happened.Evidence.Select(v => language == Language.Chinese
            ? $"{v.Fact.Label.Chinese}：{v.Label(language)}"
            : $"{v.Fact.Label.English}: {v.Label(language)}");
        var told = string.Join(language == Language.Chinese ? "，" : ", ", recorded);
        return FormattableString.Invariant($"{happened.Date:yyyy-MM-dd} {name}") + (told, language) switch
        {
            ("", _) => "",
            (_, Language.Chinese) => $"（{told}）",
            _ => $" ({told})",
        };
    }
}
