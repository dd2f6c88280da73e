using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Replaying;

/// <summary>Parts of a case in words.</summary>
internal static class ReplayWords
{
    // A longer quote is looked up by its place.
    private const int ShortQuote = 30;

    /// <summary>What an event is called; one that the procedure does not know is not repeated.</summary>
    public static LocalizedText Event(CaseEvent happened) =>
        happened.Kind?.Label ?? HostSentences.UnknownEvent;

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
            : HostSentences.FromDay(Figures.Day(permitted.Earliest))[language];
        return $"{permitted.Kind.Label[language]}{actors}{from}";
    }

    /// <summary>A reason: code, words, remedy, the earliest day, and where the text says so.</summary>
    public static string Reason(Refusal reason, Policy policy, Language language)
    {
        // Most guards name the day in their own words.
        var earliest = reason.Earliest is not { } day
            || reason.Words[language].Contains(Figures.Day(day), StringComparison.Ordinal) ? ""
            : HostSentences.EarliestDay(Figures.Day(day))[language];
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
