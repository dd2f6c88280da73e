using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Writing;

namespace HousingRules.Rosters;

/// <summary>Writes what a <see cref="RosterRun"/> decides: in csv and xlsx the roster's rows as they were with the determination beside
/// them, in json and jsonl the determinations with the household's id and place.</summary>
public sealed class RosterWriter : IDisposable
{
    private RosterWriter(ResultFile results) => Results = results;

    internal ResultFile Results { get; }

    /// <summary>Begins to write.</summary>
    /// <param name="stream">Where to; it stays open. A workbook needs one that can be sought in.</param>
    /// <param name="format">As what.</param>
    /// <param name="roster">The roster that is decided.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="language">The language of headers and words; codes in JSON are the same in both.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RosterWriter Create(Stream stream, RosterFormat format, Roster roster, Policy policy, Language language)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(policy);
        var columns = new ResultColumns(policy, language);
        return new(format switch
        {
            RosterFormat.Csv => new CsvResults(stream, roster.Source, columns),
            RosterFormat.Xlsx => new WorkbookResults(stream, roster.Source, columns, language),
            RosterFormat.Json => new JsonResults(stream, roster.Source.Columns, policy, lines: false),
            RosterFormat.Jsonl => new JsonResults(stream, roster.Source.Columns, policy, lines: true),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        });
    }

    /// <summary>The headers that this writes beside a roster's own, in both languages: give them to <see
    /// cref="Reading.RosterOptions.OwnHeaders"/> to read its files again without remarks.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static IReadOnlySet<string> OwnHeaders(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ResultColumns.Own(policy);
    }

    /// <summary>Writes what comes last. Without it the file is not whole.</summary>
    public void Complete() => Results.Complete();

    /// <summary>Frees what it holds; the stream stays open.</summary>
    public void Dispose() => Results.Dispose();
}
