using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Replaying;

/// <summary>Parts of a case in words.</summary>
internal static class ReplayWords
{
    // A longer quote is looked up by its place.
    private const int ShortQuote = 30;

    /// <summary>What an event is called; one that the procedure does not know is not repeated.</summary>
    public static LocalizedText Event(CaseEvent happened) =>
        happened.Kind?.Label ?? new("（流程没有的事件）", "(an event the procedure does not have)");

    /// <summary>When an event happened.</summary>
    public static string Day(CaseEvent happened) => happened.Date == default ? "????-??-??" : Figures.Day(happened.Date);

    /// <summary>What may happen, by whom, and from when when not at once.</summary>
    public static string Permitted(PermittedEvent permitted, DateOnly today, Language language)
    {
        var actors = permitted.Kind.Actors.IsEmpty ? "" : language == Language.Chinese
            ? $"（{string.Join("、", permitted.Kind.Actors.Select(a => a.Label.Chinese))}）"
            : $" ({string.Join(", ", permitted.Kind.Actors.Select(a => a.Label.English))})";
        var from = permitted.Earliest <= today
            ? ""
            : language == Language.Chinese ? $" {Figures.Day(permitted.Earliest)} 起"
            : $" from {Figures.Day(permitted.Earliest)}";
        return $"{permitted.Kind.Label[language]}{actors}{from}";
    }

    /// <summary>A reason: code, words, remedy, the earliest day, and where the text says so.</summary>
    public static string Reason(Refusal reason, Policy policy, Language language)
    {
        // Most guards name the day in their own words.
        var earliest = reason.Earliest is not { } day
            || reason.Words[language].Contains(Figures.Day(day), StringComparison.Ordinal) ? ""
            : language == Language.Chinese ? $"。最早 {Figures.Day(day)}" : $" Earliest {Figures.Day(day)}.";
        return $"{reason.ToString(language)}{earliest} [{Clauses(reason, policy, language)}]";
    }

    private static string Clauses(Refusal reason, Policy policy, Language language) =>
        string.Join(
            language == Language.Chinese ? "；" : "; ",
            reason.Clauses.Select(
                id => policy.Statements.TryGetValue(id, out var s)
                    ? s.Quote.Length <= ShortQuote ? $"{s.Clause} “{s.Quote}”"
                    : s.Clause : id));
}
