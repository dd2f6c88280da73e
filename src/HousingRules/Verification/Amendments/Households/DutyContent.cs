using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What a duty is whoever has it: who must act, by when, with which papers.</summary>
internal sealed record DutyContent(ImmutableArray<Actor> Actors, ImmutableArray<Milestone> Milestones, ImmutableArray<Document> Documents)
{
    /// <summary>The names in one line: two contents are the same when these are.</summary>
    public string Key { get; } = string.Join(
        "; ",
        string.Join(", ", Actors.Select(a => a.Name).Order(StringComparer.Ordinal)),
        string.Join(", ", Milestones.Select(m => $"{m.Name} {Day(m)}").Order(StringComparer.Ordinal)),
        string.Join(", ", Documents.Select(d => d.Name).Order(StringComparer.Ordinal)));

    public static DutyContent Of(WrittenDuty duty, IReadOnlyDictionary<string, Milestone> days) =>
        new(duty.Actors, [.. duty.Due.Select(name => days[name])], duty.Documents);

    /// <summary>The duty with what it is, in words.</summary>
    public LocalizedText Words(LocalizedText label) =>
        VerificationSentences.DutyWith(label, new(Asked(Language.Chinese, "、", "；"), Asked(Language.English, ", ", "; ")));

    private string Asked(Language language, string comma, string semicolon)
    {
        string?[] parts =
        [
            Part(VerificationSentences.By, Actors.Select(a => a.Label[language])),
            Part(VerificationSentences.Due, Milestones.Select(m => $"{m.Label[language]} {Day(m)}")),
            Part(VerificationSentences.With, Documents.Select(d => d.Label[language])),
        ];
        return string.Join(semicolon, parts.OfType<string>());

        string? Part(LocalizedText word, IEnumerable<string> labels)
        {
            var joined = string.Join(comma, labels);
            return joined.Length == 0 ? null : $"{word[language]} {joined}";
        }
    }

    private static string Day(Milestone milestone) => milestone.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
