using System.Globalization;
using HousingRules.Rosters.Reading;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace HousingRules.Rosters.Writing;

/// <summary>A workbook that is written from its first sheet to its last and holds none of them in memory. A table that is too long for a
/// sheet goes on in a further one, under the same header.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const int MostRows = 1_048_576;

    private static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly Spreadsheet _workbook;
    private readonly StyleId _bold;
    private readonly StyleId _text;
    private readonly StyleId _day;
    private readonly StyleId _dayAndTime;
    private readonly StyleId _time;
    private readonly StyleId _percent;
    private string _name = "";
    private IReadOnlyList<string> _headers = [];
    private int _sheets;
    private int _rows;

    public SheetWriter(Stream stream)
    {
        var options = new SpreadCheetahOptions
        {
            CompressionLevel = SpreadCheetahCompressionLevel.Fastest,
            PreserveStringWhitespace = true,
        };
        _workbook = Wait(Spreadsheet.CreateNewAsync(stream, options));
        _bold = _workbook.AddStyle(new Style { Font = { Bold = true } });
        // Text keeps an ID number from being rounded when it is edited.
        _text = _workbook.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        _day = _workbook.AddStyle(new Style { Format = NumberFormat.Custom(@"yyyy\-mm\-dd") });
        _dayAndTime = _workbook.AddStyle(new Style { Format = NumberFormat.Custom(@"yyyy\-mm\-dd hh:mm:ss") });
        _time = _workbook.AddStyle(new Style { Format = NumberFormat.Custom("[hh]:mm:ss") });
        _percent = _workbook.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.PercentTwoDecimalPlaces) });
    }

    /// <summary>Begins a table; the one before it is ended.</summary>
    public void Begin(string name, IReadOnlyList<string> headers)
    {
        (_name, _headers, _sheets) = (name, headers, 0);
        BeginSheet();
    }

    /// <summary>A text.</summary>
    public StyledCell Text(string text) => text.Length == 0 ? default : new(SheetText.Of(text), _text);

    /// <summary>A whole number.</summary>
    public static StyledCell Number(int number) => new(number, null);

    /// <summary>A day; nothing where there is none.</summary>
    public StyledCell Day(DateOnly? day) =>
        day is { } known ? Number(CellKind.Day, (known.ToDateTime(default) - Zero).TotalDays, "") : default;

    /// <summary>A cell as another workbook held it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="text">Its text.</param>
    public StyledCell Number(CellKind kind, double number, string text) => kind switch
    {
        CellKind.Number => new(number, null),
        CellKind.Percent => new(number, _percent),
        CellKind.Time => new(number, _time),
        CellKind.Truth => new(number != 0, null),
        // Spreadsheets take 1900 for a leap year: no number of theirs is a day before its March everywhere.
        CellKind.Day when number >= FirstNumber => new(number, _day),
        CellKind.DayAndTime when number >= FirstNumber => new(number, _dayAndTime),
        _ => Text(text),
    };

    /// <summary>Appends a row.</summary>
    public void Append(StyledCell[] cells)
    {
        if (_rows == MostRows)
            BeginSheet();
        Wait(_workbook.AddRowAsync(cells));
        _rows++;
    }

    /// <summary>Ends the workbook.</summary>
    public void Complete() => Wait(_workbook.FinishAsync());

    public void Dispose() => _workbook.Dispose();

    private static readonly DateTime Zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly double FirstNumber = (FirstDay - Zero).TotalDays;

    private void BeginSheet()
    {
        _sheets++;
        var name = _sheets == 1 ? _name : string.Create(CultureInfo.InvariantCulture, $"{_name} ({_sheets})");
        Wait(_workbook.StartWorksheetAsync(name, new WorksheetOptions { FrozenRows = 1 }));
        Wait(_workbook.AddRowAsync(_headers.Select(h => new StyledCell(SheetText.Of(h), _bold)).ToArray()));
        _rows = 1;
    }

    // Rows go to a buffer and from there to a stream that is written at once: nothing is waited for.
    private static T Wait<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
            task.AsTask().GetAwaiter().GetResult();
    }
}
