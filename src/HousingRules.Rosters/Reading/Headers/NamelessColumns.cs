using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>Columns without a header that stand right of one that is read. A value in them may be that column's: put one cell too far, or
/// under a header that is merged over both.</summary>
internal sealed class NamelessColumns
{
    // For each column, the one left of it whose value it may hold; null where there is none.
    private readonly RosterColumn?[] _left;
    private readonly bool[] _isUnderOneHeader;

    /// <summary>Finds them.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="meant">What a column is; null where it is nothing.</param>
    /// <param name="headOf">The column whose header is merged over another's place; the column itself where none is.</param>
    public NamelessColumns(IReadOnlyList<string> headers, Func<int, RosterColumn?> meant, Func<int, int> headOf)
    {
        _left = new RosterColumn?[headers.Count];
        _isUnderOneHeader = new bool[headers.Count];
        var named = -1;
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Length > 0)
                named = i;
            else if (named >= 0 && meant(named) is { Use: not (ColumnUse.PassThrough or ColumnUse.IdNumber) } left)
                (_left[i], _isUnderOneHeader[i]) = (left, headOf(i) == named);
        }

        Indexes = [.. Enumerable.Range(0, headers.Count).Where(i => _left[i] is not null)];
    }

    /// <summary>Where they stand.</summary>
    public int[] Indexes { get; }

    /// <summary>The column whose value may stand in another; null where there is none.</summary>
    public RosterColumn? LeftOf(int column) => column < _left.Length ? _left[column] : null;

    /// <summary>What is wrong where such a column holds something; null where that is nobody's.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isLeftBlank">Whether the column left of it is blank in that row.</param>
    public LocalizedText? Problem(int column, bool isLeftBlank)
    {
        if (_left[column] is not { } left || !(isLeftBlank || _isUnderOneHeader[column]))
            return null;
        var (letters, name) = (RosterColumn.Letters(column), left.ColumnName);
        return _isUnderOneHeader[column]
            ? new(
                $"{letters} 列也在“{left.Header}”的合并表头之下，看不出哪一格是它的内容：请只在 {name} 列填写",
                $"column {letters} stands under the header merged over {name} too, so nobody can say which cell counts: fill in {name} "
                + "alone")
            : new(
                $"{letters} 列没有表头而有内容，它左边的 {name} 列却是空的：请移到应在的列，或删去",
                $"column {letters} has no header and holds something, and {name} left of it is blank: move it to where it belongs, or "
                + "remove it");
    }
}
