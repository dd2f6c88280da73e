using System.Globalization;
using System.Text;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Strange;

/// <summary>Writes a sheet's XML in one of the many ways that are allowed.</summary>
/// <param name="chance">What decides.</param>
internal sealed class StrangeSheet(XorShift chance)
{
    public bool IsTwoRows { get; init; }

    public int Titles { get; init; }

    public bool HasNoCellPlaces { get; init; }

    public bool HasNoRowPlaces { get; init; }

    public bool HasLowerPlaces { get; init; }

    public bool HasHidden { get; init; }

    public bool HasWrongSize { get; init; }

    public bool HasNoise { get; init; }

    /// <summary>Writes it. Elements are named without a prefix; the package puts it in.</summary>
    public string Write(
        string[] headers,
        IReadOnlyList<string?[]> rows,
        IReadOnlyList<(int First, int Last, int FirstColumn, int LastColumn)> merges,
        StrangeCells cells)
    {
        var (xml, merged) = (new StringBuilder(), new List<string>());
        if (HasWrongSize)
            xml.Append("<dimension ref=\"A1:B2\"/>");
        if (HasHidden)
            xml.Append("<cols><col min=\"2\" max=\"2\" hidden=\"1\" width=\"0\"/></cols>");
        xml.Append("<sheetData>");
        var row = 0;
        for (var i = 0; i < Titles; i++)
            Row(xml, row++, [cells.Text(i == 0 ? "农村危房改造对象花名册" : "填报单位：")]);
        if (IsTwoRows && headers.Length > 3)
            row = TwoRows(xml, row, headers, cells, merged);
        else
            Row(xml, row++, headers);
        foreach (var merge in merges)
            merged.Add(Range(row + merge.First, merge.FirstColumn, row + merge.Last, merge.LastColumn));
        foreach (var cellsOfRow in rows)
            Row(xml, row++, cellsOfRow);
        xml.Append("</sheetData>");
        if (merged.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.ToString();
    }

    // A head over the second and third column; every other header is merged downwards.
    private int TwoRows(StringBuilder xml, int row, string[] headers, StrangeCells cells, List<string> merged)
    {
        var (upper, lower) = ((string?[])headers.Clone(), new string?[headers.Length]);
        (lower[1], lower[2]) = (upper[1], upper[2]);
        (upper[1], upper[2]) = (cells.Text("基本情况"), null);
        merged.Add(Range(row, 1, row, 2));
        for (var column = 0; column < headers.Length; column++)
        {
            if (column is not (1 or 2))
                merged.Add(Range(row, column, row + 1, column));
        }

        Row(xml, row, upper);
        Row(xml, row + 1, lower);
        return row + 2;
    }

    private void Row(StringBuilder xml, int row, IReadOnlyList<string?> cells)
    {
        if (HasNoise && chance.Percent(30))
            xml.Append("<!-- a row -->\n  ");
        xml.Append("<row");
        if (!HasNoRowPlaces)
            xml.Append(CultureInfo.InvariantCulture, $" r=\"{row + 1}\"");
        if (HasHidden && row > 5 && chance.Percent(30))
            xml.Append(" hidden=\"1\"");
        if (HasNoise)
            xml.Append(" spans=\"1:3\" ht=\"15\"");
        xml.Append('>');
        for (var column = 0; column < cells.Count; column++)
        {
            var cell = cells[column] ?? (HasNoCellPlaces ? ">" : null);
            if (cell is null)
                continue;
            xml.Append("<c");
            if (!HasNoCellPlaces)
                xml.Append(" r=\"").Append(HasLowerPlaces ? Place(row, column).ToLowerInvariant() : Place(row, column)).Append('"');
            // What ends in a sign of its own end has no content.
            xml.Append(cell).Append(cell.EndsWith('/') ? ">" : HasNoise ? "\n</c>" : "</c>");
        }

        xml.Append("</row>");
    }

    private static string Range(int firstRow, int firstColumn, int lastRow, int lastColumn) =>
        $"{Place(firstRow, firstColumn)}:{Place(lastRow, lastColumn)}";

    private static string Place(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
}
