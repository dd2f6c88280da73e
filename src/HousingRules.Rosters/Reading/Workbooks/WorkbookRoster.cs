using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>A roster in a workbook: one sheet, or several that have the same columns, one after the other.</summary>
internal sealed class WorkbookRoster : RosterSource
{
    private readonly SheetBook _book;
    private readonly WorkbookGuard _guard;
    private readonly ImmutableArray<RosterSheet> _sheets;
    private readonly ImmutableArray<bool> _isDay;
    private readonly OtherHeaders _others;
    private int _sheet = -1;
    private SheetReading? _reading;

    public WorkbookRoster(SheetBook book, WorkbookGuard guard, HeaderMeanings meanings, RosterOptions options)
    {
        (_book, _guard) = (book, guard);
        var choice = guard.Run(() => new SheetChoice(book, guard.Name, meanings, options));
        _sheets = choice.Sheets;
        Remarks.AddRange(choice.Remarks);
        Columns = RosterColumns.Bind(_sheets[0].Header.Headers, meanings, options);
        _others = new(meanings);
        _isDay = [.. Columns.All.Select(c => c.Fact is { Member: null, Fact.Type: DateType })];
        Skipped.Titles = _sheets.Sum(s => s.Header.FirstRow);
    }

    public override LocalizedText Description
    {
        get
        {
            var names = _sheets.Select(s => s.Name).ToList();
            return names.Count == 1
                ? RosterSentences.OneSheet(names[0])
                : RosterSentences.ManySheets(names.Count, names);
        }
    }

    public override RosterColumns Columns { get; }

    public override double Progress => (Math.Max(0, _sheet) + (_reading is null ? 0 : _book.Progress)) / _sheets.Length;

    public override bool Fill(RowBatch batch) => _guard.Run(() =>
    {
        while (!batch.IsFull && Next() is { } reading)
        {
            var kind = reading.Take(batch);
            if (kind is RowKind.Blank or RowKind.Household or RowKind.Nameless or RowKind.Misplaced)
                continue;
            Skipped.Add(kind, reading.Row + 1, SheetName);
        }

        return batch.Count > 0;
    });

    public override void Dispose() => _book.Dispose();

    // Where several sheets are read, a row's number alone says too little.
    private string? SheetName => _sheets.Length == 1 ? null : _sheets[_sheet].Name;

    private SheetReading? Next()
    {
        while (true)
        {
            if (_reading is not null && _guard.At(_reading.Row, _reading.Read))
                return _reading;
            if (_reading is not null)
                Conclude(_reading);
            if (++_sheet >= _sheets.Length)
            {
                (_sheet, _reading) = (_sheets.Length - 1, null);
                return null;
            }

            _reading = new(_book, _sheets[_sheet], SheetName, Columns, _isDay, _others);
        }
    }

    private void Conclude(SheetReading reading)
    {
        var name = _sheets[_sheet].Name;
        if (reading.HiddenRows > 0)
        {
            Remarks.Add(new(RosterSentences.HiddenRows(name, reading.HiddenRows)));
        }

        if (reading.HidesColumns)
        {
            Remarks.Add(new(RosterSentences.HiddenColumns(name)));
        }

        _reading = null;
    }
}
