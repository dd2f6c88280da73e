using System.Globalization;

namespace HousingRules.Host.Storage;

/// <summary>A place in a worklist: the day by which it is ordered, and the case.</summary>
internal readonly record struct WorklistPlace(string Day, string Id)
{
    private const int DayLength = 10;

    /// <summary>A place as it was written; null when it is none.</summary>
    public static WorklistPlace? Parse(string? text) =>
        text is { Length: > DayLength }
        && DateOnly.TryParseExact(text[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _)
            ? new(text[..DayLength], text[DayLength..])
            : null;

    public override string ToString() => Day + Id;
}
