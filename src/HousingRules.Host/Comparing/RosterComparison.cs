using System.Globalization;
using System.Text;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Determining;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Comparing;

/// <summary>Reads one roster under two policies, row by row, and lists the households that are decided differently.</summary>
internal sealed class RosterComparison(Policy before, Policy after, string roster, Output? output)
{
    private static readonly LocalizedText[] Headers =
    [
        new("户编号", "id"), new("县", "county"), new("镇街道", "town"), new("村", "village"), new("行号", "row"),
        new("修订前", "before"), new("修订后", "after"), new("修订前应办事项", "duties before"), new("修订后应办事项", "duties after"),
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
            : TableFile.Create(
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
        if (old.Batch[row].Determination is not { } first || now.Batch[row].Determination is not { } second)
        {
            _unread++;
            return;
        }

        if (Same(first, second))
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
            Outcomes(first, second, language),
            Outcomes(second, first, language),
            Duties(first, language),
            Duties(second, language));
    }

    private static bool Same(Determination first, Determination second) =>
        Names(first).SequenceEqual(Names(second), StringComparer.Ordinal)
        && first.Documents.Select(d => d.Name).SequenceEqual(second.Documents.Select(d => d.Name), StringComparer.Ordinal)
        && first.Deadlines.Select(d => (d.Name, d.Due)).SequenceEqual(second.Deadlines.Select(d => (d.Name, d.Due)));

    private static IEnumerable<string> Names(Determination determination) => determination.Outcomes.SelectMany(s =>
        s.Certain.Select(o => $"{s.RuleSet.Name}/{o.Name}").Concat(s.Possible.Select(o => $"{s.RuleSet.Name}/{o.Name}?")));

    // Only what the other side does not decide.
    private static string Outcomes(Determination own, Determination other, Language language)
    {
        var shared = Names(other).ToHashSet(StringComparer.Ordinal);
        return string.Join(Separator(language), own.Outcomes.SelectMany(s =>
            s.Certain.Where(o => !shared.Contains($"{s.RuleSet.Name}/{o.Name}")).Select(o => o.Label[language])
                .Concat(s.Possible.Where(o => !shared.Contains($"{s.RuleSet.Name}/{o.Name}?")).Select(o => $"{o.Label[language]}?"))));
    }

    private static string Duties(Determination determination, Language language) =>
        string.Join(Separator(language), determination.Duties.Select(d =>
        d.Due is { } due ? $"{d.Label[language]} {ResultColumns.Day(due)}" : d.Label[language]));

    private static string Separator(Language language) => language == Language.Chinese ? "；" : "; ";

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
