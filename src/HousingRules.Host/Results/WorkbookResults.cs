using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Rosters;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Results;

/// <summary>A workbook of three sheets: the roster with its results, a row for each duty, and the rows that could not be read.</summary>
internal sealed class WorkbookResults : ResultFile
{
    private static readonly LocalizedText Roster = new("判定结果", "results");
    private static readonly LocalizedText DutySheet = new("应办事项", "duties");
    private static readonly LocalizedText ProblemSheet = new("问题行", "problem rows");

    private static readonly LocalizedText[] DutyHeaders =
    [
        new("户编号", "id"), new("县", "county"), new("镇街道", "town"), new("村", "village"), new("行号", "row"),
        new("事项", "duty"), new("是否确定", "certain"), new("责任人", "by whom"), new("期限", "due"), new("应备资料", "documents"),
        new("步骤", "steps"), new("依据条款", "clauses"),
    ];

    private static readonly LocalizedText[] ProblemHeaders =
    [
        new("行号", "row"),
        new("列", "column"),
        new("问题", "problem"),
        new("是否已判定", "decided"),
    ];

    private readonly Language _language;
    private readonly RosterSource _source;
    private readonly ResultColumns _columns;
    private readonly Workbook _workbook;
    private readonly SheetSeries _roster;
    private readonly SpilledSheets _duties;
    private readonly SpilledSheets _problems;

    public WorkbookResults(WholeFile file, RosterSource source, ResultColumns columns, Language language)
    {
        (_source, _columns, _language) = (source, columns, language);
        _workbook = new(file.Stream);
        _roster = new(_workbook, Roster[language], [.. source.Columns.All.Select(c => c.Header), .. columns.Headers]);
        var spill = Path.GetFileName(file.Stream.Name);
        _duties = new(file.Folder, $"{spill}.duties", DutySheet[language], [.. DutyHeaders.Select(h => h[language])]);
        _problems = new(file.Folder, $"{spill}.problems", ProblemSheet[language], [.. ProblemHeaders.Select(h => h[language])]);
    }

    public override bool NeedsCells => true;

    public override IRowRenderer Renderer() => new RowRenderer(_source.Columns, _columns, _language);

    public override void Append(RowBatch batch)
    {
        _roster.Append(batch.Output.Written, batch.OutputRows);
        _duties.Append(batch.Aside.Written, batch.AsideRows);
    }

    public override void Append(RowProblem problem)
    {
        var row = new ByteBuffer(1 << 9);
        row.Append("<row>"u8);
        SheetXml.Value(row, problem.Row);
        SheetXml.Text(row, problem.Column);
        SheetXml.Text(row, problem.Reason[_language]);
        SheetXml.Text(row, FactWords.YesNo(problem.Decided)[_language]);
        row.Append("</row>"u8);
        _problems.Append(row.Written, 1);
    }

    public override void Complete()
    {
        _roster.Close();
        _duties.CopyTo(_workbook);
        _problems.CopyTo(_workbook);
        _workbook.Complete();
        _workbook.Dispose();
    }

    public override void Dispose()
    {
        _duties.Dispose();
        _problems.Dispose();
    }

    private sealed class RowRenderer : IRowRenderer
    {
        private readonly RosterColumns _columns;
        private readonly Rendered<byte[]> _cells;
        private readonly Rendered<ImmutableArray<byte[]>.Builder> _duties;

        public RowRenderer(RosterColumns roster, ResultColumns columns, Language language)
        {
            _columns = roster;
            _cells = new(determination => Cells(columns, determination));
            _duties = new(determination =>
            {
                var rows = ImmutableArray.CreateBuilder<byte[]>(determination.Duties.Length);
                foreach (var duty in determination.Duties.Concat(determination.PossibleDuties))
                    rows.Add(DutyCells(duty, language));
                return rows;
            });
        }

        public void Render(RowBatch batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch[row].Determination is not { } determination)
                    continue;
                RenderRow(batch, row, determination);
                foreach (var duty in _duties[determination])
                    RenderDuty(batch, row, duty);
            }
        }

        private void RenderRow(RowBatch batch, int row, Determination determination)
        {
            var output = batch.Output;
            output.Append("<row>"u8);
            for (var i = 0; i < _columns.All.Length; i++)
            {
                if (batch[row].Values is { } values)
                    SheetXml.Value(output, values[i]);
                else
                    SheetXml.Text(output, batch.Cell(row, i));
            }

            output.Append(_cells[determination]);
            batch.OutputRows++;
        }

        private void RenderDuty(RowBatch batch, int row, byte[] duty)
        {
            var output = batch.Aside;
            output.Append("<row>"u8);
            SheetXml.Text(output, batch.Cell(row, _columns.Id));
            SheetXml.Text(output, batch.Cell(row, _columns.County));
            SheetXml.Text(output, batch.Cell(row, _columns.Town));
            SheetXml.Text(output, batch.Cell(row, _columns.Village));
            SheetXml.Value(output, batch[row].Number);
            output.Append(duty);
            batch.AsideRows++;
        }

        private static byte[] Cells(ResultColumns columns, Determination determination)
        {
            var cells = new ByteBuffer(1 << 10);
            foreach (var cell in columns.Cells(determination))
                SheetXml.Text(cells, cell);
            cells.Append("</row>"u8);
            return cells.Written.ToArray();
        }

        private static byte[] DutyCells(Duty duty, Language language)
        {
            var separator = language == Language.Chinese ? "、" : "; ";
            var cells = new ByteBuffer(1 << 9);
            SheetXml.Text(cells, duty.Label[language]);
            SheetXml.Text(cells, FactWords.YesNo(duty.IsCertain)[language]);
            SheetXml.Text(cells, string.Join(separator, duty.Actors.Select(a => a.Label[language])));
            SheetXml.Value(cells, duty.Due?.ToDateTime(TimeOnly.MinValue));
            SheetXml.Text(cells, string.Join(separator, duty.Documents.Select(d => d.Label[language])));
            SheetXml.Text(cells, ResultWords.Steps(duty, language));
            SheetXml.Text(cells, string.Join(separator, duty.Clauses));
            cells.Append("</row>"u8);
            return cells.Written.ToArray();
        }
    }
}
