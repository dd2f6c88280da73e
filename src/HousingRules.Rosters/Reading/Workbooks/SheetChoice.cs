using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Which sheets of a workbook are the roster. What is left out and may be part of it is named.</summary>
internal sealed class SheetChoice
{
    private readonly SheetBook _book;
    private readonly SheetFinder _finder;
    private readonly RosterOptions _options;
    private readonly string _name;

    public SheetChoice(SheetBook book, string name, HeaderMeanings meanings, RosterOptions options)
    {
        (_book, _name, _options) = (book, name, options);
        _finder = new(book, meanings);
        foreach (var sheet in options.IgnoredSheets)
            IndexOf(sheet);
        Sheets = options.Sheet is { } only ? [Only(only)] : Chosen();
    }

    /// <summary>The sheets, in the workbook's order of them; the first says what the columns are.</summary>
    public ImmutableArray<RosterSheet> Sheets { get; }

    /// <summary>What was left out.</summary>
    public List<RosterRemark> Remarks { get; } = [];

    private RosterSheet Only(string sheet) => _finder.Find(IndexOf(sheet), out _) ?? throw HeaderFinder.NotFound($"{_name} [{sheet}]");

    private ImmutableArray<RosterSheet> Chosen()
    {
        var ignored = _options.IgnoredSheets.Select(IndexOf).ToHashSet();
        var (found, unread) = (new List<RosterSheet>(), new List<string>());
        for (var i = 0; i < _book.Sheets.Length; i++)
        {
            if (ignored.Contains(i))
                continue;
            if (_finder.Find(i, out var isEmpty) is { } sheet)
                found.Add(sheet);
            else if (!isEmpty && !_book.Sheets[i].IsHidden)
                unread.Add(_book.Sheets[i].Name);
        }

        var best = found.Where(s => !s.IsHidden).OrderByDescending(s => s.Header.HasId).ThenByDescending(s => s.Header.Facts)
            .ThenBy(s => s.Index).FirstOrDefault();
        if (best is null)
            throw found.Count == 0 ? HeaderFinder.NotFound(_name) : OnlyHidden(found);
        ImmutableArray<RosterSheet> chosen = [.. found.Where(s => s == best || (!s.IsHidden && s.Columns == best.Columns))];
        foreach (var other in found.Except(chosen))
            Remarks.Add(new(LeftOut(other), NeedsDecision: true));
        if (unread.Count > 0)
        {
            Remarks.Add(new(RosterSentences.SheetsUnread(unread)));
        }

        return chosen;
    }

    private int IndexOf(string sheet)
    {
        for (var i = 0; i < _book.Sheets.Length; i++)
        {
            if (_book.Sheets[i].Name == sheet)
                return i;
        }

        var key = CellText.Fold(sheet);
        for (var i = 0; i < _book.Sheets.Length; i++)
        {
            if (CellText.Fold(_book.Sheets[i].Name) == key)
                return i;
        }

        var names = string.Join("、", _book.Sheets.Select(s => s.Name));
        throw new RosterException(RosterSentences.NoSheet(_name, sheet, names));
    }

    private static LocalizedText LeftOut(RosterSheet sheet) => RosterSentences.SheetUnread(sheet.IsHidden, sheet.Name);

    private RosterException OnlyHidden(List<RosterSheet> found)
    {
        var names = string.Join("、", found.Select(s => s.Name));
        return new(RosterSentences.OnlyHiddenSheets(_name, names));
    }
}
