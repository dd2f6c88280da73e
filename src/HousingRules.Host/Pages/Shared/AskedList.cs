using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;

namespace HousingRules.Host.Pages;

/// <summary>Reads what an address asks of a list. What is blank is not asked; what is not understood is a mistake, for a list without it
/// would look like an answer.</summary>
internal sealed class AskedList
{
    // A place holds an id and more.
    private const int LongestPlace = 400;

    private readonly List<LocalizedText> _mistakes = [];

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<LocalizedText> Mistakes => _mistakes;

    /// <summary>One of some names; null when none is asked for.</summary>
    /// <param name="label">What is chosen there.</param>
    /// <param name="said">What the address says.</param>
    /// <param name="names">The names that can be chosen.</param>
    public string? OneOf(LocalizedText label, string? said, IEnumerable<string> names) =>
        Read(Asked.Text(said), said, text => names.Contains(text, StringComparer.Ordinal), HostSentences.ChoiceMistaken(label));

    /// <summary>A text that is a name of its own; null when none is asked for.</summary>
    /// <param name="label">What it names.</param>
    /// <param name="said">What the address says.</param>
    public string? Text(LocalizedText label, string? said) => Read(Asked.Text(said), said, _ => true, HostSentences.ChoiceMistaken(label));

    /// <summary>A place below one's own, or one's own; nulls when none is asked for, or it is none of these.</summary>
    /// <param name="town">The town that the address says.</param>
    /// <param name="village">The village that the address says.</param>
    /// <param name="own">The place of the one who asks.</param>
    /// <param name="towns">The towns that can be chosen.</param>
    /// <param name="villages">The villages that can be chosen, of the town that is asked for or one's own.</param>
    public (string? Town, string? Village) Place(
        string? town, string? village, Area own, IReadOnlyList<string> towns, IReadOnlyList<string> villages)
    {
        var (isBlank, asked) = (string.IsNullOrWhiteSpace(town), Asked.Text(town));
        var isTown = isBlank || (asked is not null && (asked == own.Town || towns.Contains(asked)));
        var (isAll, below) = (string.IsNullOrWhiteSpace(village), Asked.Text(village));
        var isVillage = isAll
            || (below is not null && (villages.Contains(below) || (below == own.Village && (isBlank || asked == own.Town))));
        if (isTown && isVillage)
            return (asked, below);
        // One mistake, whichever part it lies in: what is known of a place that is not one's own is not told.
        _mistakes.Add(HostSentences.ChoiceMistaken(HostSentences.Place));
        return (null, null);
    }

    /// <summary>A day; null when none is asked for.</summary>
    /// <param name="said">What the address says.</param>
    public DateOnly? Day(string? said)
    {
        if (string.IsNullOrWhiteSpace(said))
            return null;
        if (DateOnly.TryParseExact(said.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1970 and < 9000)
            return day;
        _mistakes.Add(HostSentences.DayIsNone);
        return null;
    }

    /// <summary>Where the list goes on; null for its beginning.</summary>
    /// <param name="said">What the address says, such as the page before wrote it.</param>
    /// <param name="isPlace">Whether a text is such a place.</param>
    public string? PageFrom(string? said, Func<string, bool> isPlace) =>
        Read(said is { Length: <= LongestPlace } && Asked.IsText(said) ? said : null, said, isPlace, HostSentences.PageMistaken);

    private string? Read(string? text, string? said, Func<string, bool> isUnderstood, LocalizedText mistake)
    {
        if (string.IsNullOrWhiteSpace(said))
            return null;
        if (text is not null && isUnderstood(text))
            return text;
        _mistakes.Add(mistake);
        return null;
    }
}
