using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters;

/// <summary>A roster as counties keep it: xlsx, xls, csv, json or jsonl, told by what the file is and not by what it is called. It is read
/// from the top to the bottom, once; memory does not grow with its rows. It is not safe for two threads at once.</summary>
public sealed class Roster : IDisposable
{
    private readonly List<RosterRemark> _later = [];

    private Roster(RosterSource source) => Source = source;

    /// <summary>What the file is: its format, its encoding, its sheets.</summary>
    public LocalizedText Description => Source.Description;

    /// <summary>Its columns. Of a JSON roster these are id, county, town and village, and the keys of all households where
    /// <see cref="RosterOptions.EveryKey"/> asked for them.</summary>
    public ImmutableArray<RosterColumn> Columns => Source.Columns.All;

    /// <summary>Facts that no column says and that a column without a meaning may be about: they are unknown for every household.</summary>
    public ImmutableArray<FactColumn> UnknownFacts => Source.Columns.Unknown;

    /// <summary>What there is to say of the roster as a whole, what needs a decision first. It is complete when all rows are
    /// read.</summary>
    public ImmutableArray<RosterRemark> Remarks
    {
        get
        {
            lock (_later)
                return [.. Source.Columns.Remarks.Concat(Source.Remarks).Concat(_later).OrderByDescending(r => r.NeedsDecision)];
        }
    }

    /// <summary>The rows that are no households, so far.</summary>
    public SkippedRows Skipped => Source.Skipped;

    /// <summary>How much of the file is read, between 0 and 1.</summary>
    public double Progress => Source.Progress;

    internal RosterSource Source { get; }

    /// <summary>Opens a roster of whose sheets and columns nothing was decided.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">The facts of the policy.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RosterException">It is missing, empty, no roster, damaged, or two of its columns mean the same.</exception>
    public static Roster Open(string path, FactCatalog facts) => Open(path, facts, null, CancellationToken.None);

    /// <summary>Opens a roster.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">The facts of the policy.</param>
    /// <param name="options">What was decided about sheets and columns; null for nothing.</param>
    /// <param name="interrupted">Ends the reading, now and later.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="facts"/> is null.</exception>
    /// <exception cref="RosterException">It is missing, empty, no roster, damaged, or two of its columns mean the same.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static Roster Open(string path, FactCatalog facts, RosterOptions? options, CancellationToken interrupted)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(facts);
        return new(RosterFile.Open(path, facts, options ?? RosterOptions.None, interrupted));
    }

    /// <summary>Opens a roster that comes as a stream. One that can be read only once is first copied to a temporary file that only the
    /// user can read.</summary>
    /// <param name="stream">The roster; it is closed with this.</param>
    /// <param name="name">What messages call it; its extension tells csv from what is no roster.</param>
    /// <param name="facts">The facts of the policy.</param>
    /// <param name="options">What was decided about sheets and columns; null for nothing.</param>
    /// <param name="interrupted">Ends the reading, now and later.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RosterException">It is empty, no roster, damaged, or two of its columns mean the same.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static Roster Open(
        Stream stream,
        string name,
        FactCatalog facts,
        RosterOptions? options,
        CancellationToken interrupted)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(facts);
        return new(RosterFile.Open(stream, name, facts, options ?? RosterOptions.None, interrupted));
    }

    /// <summary>Reads the rows that are left, each with its household decided where it could be read.</summary>
    /// <param name="policy">The policy; its facts are those the roster was opened with.</param>
    /// <exception cref="ArgumentException"><paramref name="policy"/> is null, or has other facts.</exception>
    /// <exception cref="RosterException">The file is damaged from here on.</exception>
    public IEnumerable<RosterRow> Read(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Rows(policy, null);
    }

    /// <summary>Reads the rows that are left and gives those that are asked for: the others cost little.</summary>
    /// <param name="policy">The policy; its facts are those the roster was opened with.</param>
    /// <param name="isWanted">Whether a row is asked for, by its number and its id, which is null where it has none.</param>
    /// <exception cref="ArgumentException">An argument is null, or <paramref name="policy"/> has other facts.</exception>
    /// <exception cref="RosterException">The file is damaged from here on.</exception>
    public IEnumerable<RosterRow> Read(Policy policy, Func<int, string?, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(isWanted);
        return Rows(policy, isWanted);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => Source.Dispose();

    internal HouseholdDecider Decider(Policy policy) => HouseholdDeciders.Of(policy, Source, _later);

    private IEnumerable<RosterRow> Rows(Policy policy, Func<int, string?, bool>? isWanted)
    {
        Source.EveryCell = true;
        var decider = Decider(policy);
        var batch = new RowBatch(Source.Columns.All.Length);
        for (; Source.Fill(batch); batch.Clear())
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (isWanted is not null && !isWanted(batch[row].Number, batch.TextOf(row, Source.Columns.Id)))
                    continue;
                var before = batch.Problems.Count;
                var sheet = decider.Read(batch, row);
                yield return RosterRow.Of(batch, row, Source.Columns, sheet?.Copy(), [.. batch.Problems.Skip(before)]);
            }
        }
    }
}
