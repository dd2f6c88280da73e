using System.Collections.Immutable;
using HousingRules.Facts;

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
            Remarks.Add(new(new(
                $"没有读取没有表头的工作表：{string.Join("、", unread)}",
                $"Sheets without a header are not read: {string.Join(", ", unread)}")));
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
        throw new RosterException(new($"{_name} 没有工作表“{sheet}”，只有：{names}。", $"{_name} has no sheet \"{sheet}\"; it has: {names}."));
    }

    private static LocalizedText LeftOut(RosterSheet sheet) => new(
        $"没有读取{(sheet.IsHidden ? "隐藏的" : "")}工作表“{sheet.Name}”，而它的表头中有政策的事实。"
        + $"只读它，加 --sheet \"{sheet.Name}\"；它不是花名册的一部分，加 --ignore-sheet \"{sheet.Name}\"。",
        $"The {(sheet.IsHidden ? "hidden " : "")}sheet \"{sheet.Name}\" is not read, though its header names facts. To read it alone add "
        + $"--sheet \"{sheet.Name}\"; if it is no part of the roster add --ignore-sheet \"{sheet.Name}\".");

    private RosterException OnlyHidden(List<RosterSheet> found)
    {
        var names = string.Join("、", found.Select(s => s.Name));
        return new(new(
            $"{_name} 只有隐藏的工作表像花名册：{names}。请加 --sheet 指明读哪一个。",
            $"Only hidden sheets of {_name} look like a roster: {names}. Say with --sheet which to read."));
    }
}
