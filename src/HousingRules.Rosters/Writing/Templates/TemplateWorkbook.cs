using System.Collections.Immutable;
using HousingRules.Rosters.Reading;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace HousingRules.Rosters.Writing;

/// <summary>The workbook of an empty roster.</summary>
internal sealed class TemplateWorkbook(Stream stream) : IDisposable
{
    private const int Width = 16;

    // A spreadsheet keeps a list of choices in one text of so many characters.
    private const int LongestList = 255;

    private readonly Spreadsheet _workbook = Spreadsheet.CreateNewAsync(stream).AsTask().GetAwaiter().GetResult();

    public void Write(ImmutableArray<TemplateColumn> columns, string name)
    {
        var bold = _workbook.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
        // Text keeps what is typed as it is typed: ids are not rounded, and grades are no numbers.
        var text = new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) };
        var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 1 };
        for (var i = 0; i < columns.Length; i++)
        {
            options.Column(i + 1).Width = Width;
            options.Column(i + 1).DefaultStyle = text;
        }

        _workbook.StartWorksheetAsync(name, options).AsTask().GetAwaiter().GetResult();
        _workbook.AddRowAsync(columns.Select(c => new StyledCell(c.Header, bold)).ToArray()).AsTask().GetAwaiter().GetResult();
        for (var i = 0; i < columns.Length; i++)
        {
            var letters = RosterColumn.Letters(i);
            _workbook.AddNote($"{letters}1", columns[i].Note);
            if (!columns[i].Choices.IsEmpty && columns[i].Choices.Sum(c => c.Length + 1) <= LongestList)
                _workbook.AddDataValidation($"{letters}2:{letters}{SheetRows.MostRows}", Choices(columns[i].Choices));
        }

        _workbook.FinishAsync().AsTask().GetAwaiter().GetResult();
    }

    public void Dispose() => _workbook.Dispose();

    // What is not in the list may be typed all the same: 未知 is a value too.
    private static DataValidation Choices(ImmutableArray<string> choices)
    {
        var validation = DataValidation.ListValues(choices);
        validation.ErrorType = ValidationErrorType.Warning;
        return validation;
    }
}
