using HousingRules.Facts;
using HousingRules.Rosters.Writing;

namespace HousingRules.Rosters;

/// <summary>Writes the rows with problems in the columns of the roster, with what is wrong beside them, so that they can be mended and read
/// again.</summary>
public sealed class BadRowWriter : IDisposable
{
    private BadRowWriter(BadRows rows) => Rows = rows;

    internal BadRows Rows { get; }

    /// <summary>Begins to write.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="format"><see cref="RosterFormat.Csv"/> or <see cref="RosterFormat.Xlsx"/>.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="language">The language of what is wrong.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format is no table's.</exception>
    public static BadRowWriter Create(Stream stream, RosterFormat format, Roster roster, Language language)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(roster);
        return new(new(stream, format, roster.Source, language));
    }

    /// <summary>Writes what comes last. Without it the file is not whole.</summary>
    public void Complete() => Rows.Complete();

    /// <summary>Frees what it holds; the stream stays open.</summary>
    public void Dispose() => Rows.Dispose();
}
