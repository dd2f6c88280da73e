using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>Reads one roster under two policies, row by row, and lists the households that are decided differently.</summary>
internal sealed class RosterComparison(Policy before, Policy after, string roster, Output? output, ImmutableArray<WrittenChange> renames)
{
    private static readonly LocalizedText[] Headers =
    [
        new("户编号", "id"), new("县", "county"), new("镇街道", "town"), new("村", "village"), new("行号", "row"),
        new("修订前", "before"), new("修订后", "after"), new("修订前应办事项", "duties before"), new("修订后应办事项", "duties after"),
        new("修订前材料", "papers before"), new("修订后材料", "papers after"),
        new("修订前期限", "deadlines before"), new("修订后期限", "deadlines after"),
    ];

    private readonly SortedDictionary<string, int> _byTown = new(StringComparer.Ordinal);
    private int _households;
    private int _changed;
    private int _unread;

    public void Run(Speech speech, CancellationToken interrupted)
    {
        using var old = RosterFile.Open(roster, before.Facts, ResultColumns.Own(before), everyKey: false, []);
        using var now = RosterFile.Open(roster, after.Facts, ResultColumns.Own(after), everyKey: false, []);
        using var file = output is null ? null : WholeFile.Create(output.Path!);
        using var table = file is null
            ? null
            : TableFiles.Create(
                file,
                output!.Format,
                new LocalizedText("变化的户", "changed households")[speech.Language],
                [.. Headers.Select(h => h[speech.Language])]);
        Progress.While(speech, new("逐户比较", "comparing households"), () => now.Progress, () =>
        {
            Compare(new(before, old), new(after, now), table, speech.Language, interrupted);
            return true;
        });
        table?.Complete();
        Summarise(speech);
        file?.Complete();
    }

    private void Compare(Side old, Side now, TableFile? table, Language language, CancellationToken interrupted)
    {
        while (old.Next() | now.Next())
        {
            interrupted.ThrowIfCancellationRequested();
            // Both read the same rows; only what the columns mean may differ.
            if (old.Batch.Count != now.Batch.Count)
                throw new HostFailure(
                    new(
                        "两个政策下读到的行不同，无法逐户比较。",
                        "The roster has other rows under one policy than under the other, so households cannot be compared."));
            for (var row = 0; row < old.Batch.Count; row++)
                Compare(old, now, row, table, language);
        }
    }

    private void Compare(Side old, Side now, int row, TableFile? table, Language language)
    {
        _households++;
        var (first, second) = (old.Batch[row].Determination, now.Batch[row].Determination);
        if (first is null && second is null)
        {
            _unread++;
            return;
        }

        var (before, after) = (Parts(first, renames), Parts(second, []));
        if (before.IsSame(after))
            return;
        _changed++;
        var town = old.Cell(row, old.Columns.Town);
        _byTown[town] = _byTown.GetValueOrDefault(town) + 1;
        table?.Append(
            old.Cell(row, old.Columns.Id),
            old.Cell(row, old.Columns.County),
            town,
            old.Cell(row, old.Columns.Village),
            old.Batch[row].Number.ToString(CultureInfo.InvariantCulture),
            DecidedParts.Only(before.Outcomes, after.Outcomes, language),
            DecidedParts.Only(after.Outcomes, before.Outcomes, language),
            DecidedParts.Only(before.Duties, after.Duties, language),
            DecidedParts.Only(after.Duties, before.Duties, language),
            DecidedParts.Only(before.Papers, after.Papers, language),
            DecidedParts.Only(after.Papers, before.Papers, language),
            DecidedParts.Only(before.Days, after.Days, language),
            DecidedParts.Only(after.Days, before.Days, language));
    }

    // A row that only one of the policies can read is a household that changes.
    private static DecidedParts Parts(Determination? determination, ImmutableArray<WrittenChange> renamed) =>
        determination is null ? DecidedParts.Unread : DecidedParts.Of(determination, renamed);

    private void Summarise(Speech speech)
    {
        var chinese = speech.Language == Language.Chinese;
        speech.Out.WriteLine();
        speech.Out.WriteLine(chinese
            ? $"花名册 {Path.GetFileName(roster)}：{_households:N0} 户，结果不同 {_changed:N0} 户，未能读取 {_unread:N0} 行。"
            : $"Roster {Path.GetFileName(roster)}: {_households:N0} households, {_changed:N0} decided differently, {_unread:N0} rows not "
                + $"read.");
        if (_byTown.Count == 0)
            return;
        var table = new TextTable(new LocalizedText("镇街道", "town")[speech.Language], new LocalizedText("变化的户", "changed")[speech.Language]);
        foreach (var (town, count) in _byTown)
            table.Add(town, count.ToString("N0", CultureInfo.InvariantCulture));
        table.Write(speech.Out);
    }

    /// <summary>The roster under one of the policies.</summary>
    private sealed class Side
    {
        private readonly RosterSource _source;
        private readonly IHouseholdDecider _decider;

        public Side(Policy policy, RosterSource source)
        {
            _source = source;
            _decider = source is JsonRoster
                ? new JsonDecider(policy, source.Columns, new RunWarnings())
                : new CellDecider(policy, source.Columns);
            Batch = new(source.Columns.All.Length);
        }

        public RowBatch Batch { get; }

        public RosterColumns Columns => _source.Columns;

        public bool Next()
        {
            Batch.Clear();
            if (!_source.Fill(Batch))
                return false;
            _decider.Decide(Batch);
            return true;
        }

        public string Cell(int row, int column) => Encoding.UTF8.GetString(Batch.Cell(row, column));
    }
}
