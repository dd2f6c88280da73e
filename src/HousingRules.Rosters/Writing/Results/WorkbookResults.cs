using System.Globalization;
using System.Text;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Words;
using SpreadCheetah;

namespace HousingRules.Rosters.Writing;

/// <summary>A workbook of three sheets: the roster with its results, a row for each duty, and the rows that could not be read.</summary>
internal sealed class WorkbookResults : ResultFile
{
    private static readonly LocalizedText RosterSheet = RosterSentences.Results;
    private static readonly LocalizedText DutySheet = RosterSentences.Duties;
    private static readonly LocalizedText ProblemSheet = RosterSentences.ProblemRows;

    private static readonly LocalizedText[] DutyHeaders =
    [
        RosterSentences.Id, RosterSentences.County, RosterSentences.Town, RosterSentences.Village, RosterSentences.Row,
        RosterSentences.Duty, RosterSentences.IsCertain, RosterSentences.ByWhom, RosterSentences.Due, RosterSentences.Documents,
        RosterSentences.Steps, RosterSentences.Clauses,
    ];

    private readonly Language _language;
    private readonly RosterSource _source;
    private readonly ResultColumns _columns;
    private readonly SheetWriter _workbook;
    private readonly SpilledTable _duties = new();
    private readonly SpilledTable _problems = new();
    private readonly Rendered<StyledCell[]> _cells;
    private readonly Rendered<string[][]> _dutyCells;
    private readonly CellCache<StyledCell>[] _texts;
    private readonly StyledCell[] _row;

    public WorkbookResults(Stream stream, RosterSource source, ResultColumns columns, Language language)
    {
        (_source, _columns, _language) = (source, columns, language);
        _workbook = new(stream);
        _workbook.Begin(RosterSheet[language], [.. source.Columns.All.Select(c => c.Header), .. columns.Headers]);
        _texts = [.. source.Columns.All.Select(_ => new CellCache<StyledCell>())];
        _row = new StyledCell[source.Columns.All.Length + columns.Headers.Length];
        _cells = new(determination => [.. _columns.Cells(determination).Select(_workbook.Text)]);
        _dutyCells = new(determination => [.. determination.Duties.Concat(determination.PossibleDuties).Select(DutyCells)]);
    }

    public override bool NeedsCells => true;

    // A row depends on those before it: the sheet is written by one thread.
    public override IRowRenderer Renderer() => NoRenderer.Instance;

    public override void Append(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            if (batch[row].Determination is not { } determination)
                continue;
            AppendRow(batch, row, determination);
            foreach (var duty in _dutyCells[determination])
            {
                _duties.Append(
                [
                    Cell(batch, row, _source.Columns.Id), Cell(batch, row, _source.Columns.County), Cell(batch, row, _source.Columns.Town),
                    Cell(batch, row, _source.Columns.Village), batch[row].Number.ToString(CultureInfo.InvariantCulture), .. duty,
                ]);
            }
        }
    }

    public override void Append(RosterProblem problem) => _problems.Append(ProblemColumns.Cells(problem, _language));

    public override void Complete()
    {
        _workbook.Begin(DutySheet[_language], [.. DutyHeaders.Select(h => h[_language])]);
        foreach (var duty in _duties.Read())
            _workbook.Append([.. duty.Select(DutyCell)]);
        _workbook.Begin(ProblemSheet[_language], ProblemColumns.Headers(_language));
        foreach (var problem in _problems.Read())
            _workbook.Append([.. problem.Select((cell, i) => i == 0 ? Number(cell) : _workbook.Text(cell))]);
        _workbook.Complete();
    }

    public override void Dispose()
    {
        _workbook.Dispose();
        _duties.Dispose();
        _problems.Dispose();
    }

    private void AppendRow(RowBatch batch, int row, Determination determination)
    {
        var width = _source.Columns.All.Length;
        for (var i = 0; i < width; i++)
        {
            var kind = batch.Kind(row, i);
            _row[i] = CellNumber.Is(kind)
                ? _workbook.Number(kind, batch.NumberOf(row, i), Encoding.UTF8.GetString(batch.Cell(row, i)))
                : Text(i, batch.Cell(row, i));
        }

        _cells[determination].CopyTo(_row, width);
        _workbook.Append(_row);
    }

    // A column has few different texts, so most are made once.
    private StyledCell Text(int column, ReadOnlySpan<byte> text)
    {
        if (_texts[column].TryGet(text, out var known))
            return known;
        var cell = _workbook.Text(Encoding.UTF8.GetString(text));
        _texts[column].Add(text, cell);
        return cell;
    }

    private static string Cell(RowBatch batch, int row, int column) => batch.TextOf(row, column) ?? "";

    private string[] DutyCells(Duty duty)
    {
        var separator = _language == Language.Chinese ? "、" : "; ";
        return
        [
            duty.Label[_language],
            FactWords.YesNo(duty.IsCertain)[_language],
            string.Join(separator, duty.Actors.Select(a => a.Label[_language])),
            duty.Due is { } due ? ResultColumns.Day(due) : "",
            string.Join(separator, duty.Documents.Select(d => d.Label[_language])),
            ResultWords.Steps(duty, _language),
            string.Join(separator, duty.Clauses),
        ];
    }

    private StyledCell DutyCell(string cell, int column) => column switch
    {
        4 => Number(cell),
        8 => _workbook.Day(cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => _workbook.Text(cell),
    };

    private static StyledCell Number(string cell) => SheetWriter.Number(int.Parse(cell, CultureInfo.InvariantCulture));

    private sealed class NoRenderer : IRowRenderer
    {
        public static NoRenderer Instance { get; } = new();

        public void Render(RowBatch batch)
        {
        }
    }
}
