using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Comparing;

/// <summary>A duty with all that it is, in one line.</summary>
internal static class DutyWords
{
    public static LocalizedText Of(Duty duty)
    {
        var chinese = Joined("；", duty, l => l.Chinese, "、");
        var english = Joined("; ", duty, l => l.English, ", ");
        return new(
            chinese.Length == 0 ? duty.Label.Chinese : $"{duty.Label.Chinese}（{chinese}）",
            english.Length == 0 ? duty.Label.English : $"{duty.Label.English} ({english})");
    }

    private static string Joined(string separator, Duty duty, Func<LocalizedText, string> words, string and) => string.Join(
        separator,
        new[]
        {
            Part(words(HostSentences.By), and, duty.Actors.Select(a => words(a.Label))),
            Part(words(HostSentences.Due), and, duty.Milestones.Select(m => $"{words(m.Label)} {Figures.Day(m.Due)}")),
            Part(words(HostSentences.With), and, duty.Documents.Select(d => words(d.Label))),
            Part(words(HostSentences.Namely), and, duty.Steps.Select(s => words(s.Label))),
            Part(words(HostSentences.PerhapsAlso), and, duty.PossibleSteps.Select(s => words(s.Label))),
        }.OfType<string>());

    private static string? Part(string word, string and, IEnumerable<string> labels)
    {
        var joined = string.Join(and, labels);
        return joined.Length == 0 ? null : word + joined;
    }
}
