using System.Globalization;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>The rows with problems in the columns of the roster, with what is wrong beside them: to be mended and read again.</summary>
internal sealed class BadRows : IDisposable
{
    private readonly TableWriter _table;
    private readonly int _width;
    private readonly Language _language;

    public BadRows(Stream stream, RosterFormat format, RosterSource source, Language language)
    {
        // Of a JSON roster the households have no columns.
        var columns = source is JsonRoster ? [] : source.Columns.All;
        (_width, _language) = (columns.Length, language);
        string[] headers = [.. columns.Select(c => c.Header), .. ProblemColumns.Headers(language)];
        _table = TableFiles.Create(stream, format, RosterSentences.ProblemRows[language], headers);
    }

    /// <summary>Appends the rows of a batch that have problems.</summary>
    public void Append(RowBatch batch)
    {
        var row = 0;
        foreach (var problems in batch.Problems.GroupBy(p => (p.Row, p.Sheet)))
        {
            while (row < batch.Count && (batch[row].Number != problems.Key.Row || (batch[row].Sheet ?? "") != problems.Key.Sheet))
                row++;
            var cells = new string[_width];
            for (var i = 0; i < _width; i++)
                cells[i] = (row < batch.Count ? batch.TextOf(row, i) : null) ?? "";
            var all = problems.ToList();
            _table.Append(
            [
                .. cells,
                problems.Key.Row.ToString(CultureInfo.InvariantCulture),
                problems.Key.Sheet,
                Join(all.Select(p => p.Column)),
                Join(all.Select(p => p.Reason[_language])),
                FactWords.YesNo(all.TrueForAll(p => p.Decided))[_language],
            ]);
        }
    }

    public void Complete() => _table.Complete();

    public void Dispose() => _table.Dispose();

    private string Join(IEnumerable<string> texts) => string.Join(_language == Language.Chinese ? "；" : "; ", texts);
}
