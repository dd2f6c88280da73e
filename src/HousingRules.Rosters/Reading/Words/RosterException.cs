using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>A roster cannot be read at all, or a table cannot be written. The text says what, where and what to do, in both languages, and
/// never repeats a cell.</summary>
public sealed class RosterException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="text">What, where and what to do.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public RosterException(LocalizedText text)
        : base((text ?? throw new ArgumentNullException(nameof(text))).English) => Text = text;

    /// <summary>What, where and what to do.</summary>
    public LocalizedText Text { get; }
}
