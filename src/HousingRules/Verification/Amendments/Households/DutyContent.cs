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
    public LocalizedText Words(LocalizedText label)
    {
        var chinese = Joined(
            "；",
            Part("责任", "、", Actors.Select(a => a.Label.Chinese)),
            Part("期限", "、", Milestones.Select(Chinese)),
            Part("材料", "、", Documents.Select(d => d.Label.Chinese)));
        var english = Joined(
            "; ",
            Part("by", ", ", Actors.Select(a => a.Label.English)),
            Part("due", ", ", Milestones.Select(English)),
            Part("with", ", ", Documents.Select(d => d.Label.English)));
        return new(
            chinese.Length == 0 ? $"应办“{label.Chinese}”" : $"应办“{label.Chinese}”（{chinese}）",
            english.Length == 0 ? $"duty \"{label.English}\"" : $"duty \"{label.English}\" ({english})");
    }

    private static string Joined(string separator, params string?[] parts) => string.Join(separator, parts.OfType<string>());

    private static string? Part(string word, string separator, IEnumerable<string> labels)
    {
        var joined = string.Join(separator, labels);
        return joined.Length == 0 ? null : $"{word} {joined}";
    }

    private static string Chinese(Milestone milestone) => $"{milestone.Label.Chinese} {Day(milestone)}";

    private static string English(Milestone milestone) => $"{milestone.Label.English} {Day(milestone)}";

    private static string Day(Milestone milestone) => milestone.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
