using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Why an event is refused, or what is worth a word about it: as the procedure's own guards say it.</summary>
/// <param name="Code">The stable code, such as <c>MISSING_DOCUMENT:idCard</c>.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
/// <param name="Earliest">The first day on which the event would be lawful, when it is only too early; null otherwise.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Refusal(
    string Code,
    LocalizedText Words,
    LocalizedText Remedy,
    ImmutableArray<string> Clauses,
    DateOnly? Earliest = null)
{
    private readonly Sequence<string> _clauses = Clauses;

    /// <summary>Ids of the statements it rests on.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    /// <summary>The code, the words and the remedy as one line.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) => $"{Code}: {Words[language]}{(language == Language.Chinese ? "。" : " ")}{Remedy[language]}";

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static Refusal Of(RefusalWords words, Particulars particulars, DateOnly? earliest = null)
    {
        var (said, remedy) = particulars.Day is null && words.WithoutDay is { } other ? other : (words.Words, words.Remedy);
        return new(
            particulars.Detail is { } detail ? $"{words.Code}:{detail}" : words.Code,
            particulars.Fill(said),
            particulars.Fill(remedy),
            words.Clauses,
            earliest);
    }
}

/// <summary>What the words of a refusal leave open.</summary>
internal readonly record struct Particulars(string? Detail, LocalizedText? Label, DateOnly? Day, LocalizedText? State, LocalizedText? Event)
{
    /// <summary>The day on which the period began that is waited for; null where none is.</summary>
    public DateOnly? Since { get; init; }

    public LocalizedText Fill(LocalizedText words) => new(Fill(words.Chinese, Language.Chinese), Fill(words.English, Language.English));

    private string Fill(string words, Language language)
    {
        if (!words.Contains('{', StringComparison.Ordinal))
            return words;
        return words
            .Replace("{detail}", Label?[language] ?? Detail ?? "", StringComparison.Ordinal)
            .Replace("{day}", Text(Day), StringComparison.Ordinal)
            .Replace("{since}", Text(Since), StringComparison.Ordinal)
            .Replace("{state}", State?[language] ?? "", StringComparison.Ordinal)
            .Replace("{event}", Event?[language] ?? "", StringComparison.Ordinal);
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
