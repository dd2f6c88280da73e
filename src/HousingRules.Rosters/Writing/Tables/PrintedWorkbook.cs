using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HousingRules.Rosters.Writing;

/// <summary>A workbook to be printed: each sheet with a title over all columns, a header that stands on every page, a width for each
/// column, lines between the cells, A4 across. A sheet that is full goes on in a further one.</summary>
public sealed class PrintedWorkbook : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly List<string> _sheets = [];

    /// <summary>Begins a workbook.</summary>
    /// <param name="stream">Where it goes: one that can be read, written and sought in. It stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public PrintedWorkbook(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false);
        _workbook = _document.AddWorkbookPart();
        _workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = PrintedStyles.Make();
    }

    /// <summary>Begins a table of the workbook.</summary>
    /// <param name="name">The sheet's name, at most 25 characters.</param>
    /// <param name="title">Its first line.</param>
    /// <param name="columns">The header and the width, in characters, of each column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PrintedSheet Begin(string name, string title, IReadOnlyList<(string Header, int Width)> columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(columns);
        return new(Open, name, title, columns);
    }

    /// <summary>Writes the parts that list the sheets. Without it the workbook is not whole.</summary>
    public void Complete()
    {
        var names = _sheets.Select((sheet, i) => new DefinedName(HeadOf(sheet))
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)i,
        });
        var list = _sheets.Select((sheet, i) => new Sheet { Name = sheet, SheetId = (uint)i + 1, Id = PartId(i) });
        _workbook.Workbook = new(new Sheets(list), new DefinedNames(names));
        _workbook.Workbook.Save();
        _workbook.WorkbookStylesPart!.Stylesheet!.Save();
        _document.Save();
    }

    /// <summary>Closes the workbook; the stream stays open.</summary>
    public void Dispose() => _document.Dispose();

    private OpenXmlWriter Open(string name)
    {
        var part = _workbook.AddNewPart<WorksheetPart>(PartId(_sheets.Count));
        _sheets.Add(name);
        return OpenXmlWriter.Create(part);
    }

    private static string HeadOf(string sheet)
    {
        var name = sheet.Replace("'", "''", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"'{name}'!$1:${PrintedSheet.HeadRows}");
    }

    private static string PartId(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}");
}
