using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Columns without a header that stand beside one that is read. A value in them may be that column's: put one cell too far, or
/// under a header that is merged over both.</summary>
internal sealed class NamelessColumns
{
    // For each column, those left and right of it whose value it may hold; null where there is none.
    private readonly RosterColumn?[] _left;
    private readonly RosterColumn?[] _right;
    private readonly bool[] _isUnderOneHeader;

    /// <summary>Finds them.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="meant">What a column is; null where it is nothing.</param>
    /// <param name="headOf">The column whose header is merged over another's place; the column itself where none is.</param>
    public NamelessColumns(IReadOnlyList<string> headers, Func<int, RosterColumn?> meant, Func<int, int> headOf)
    {
        _left = new RosterColumn?[headers.Count];
        _right = new RosterColumn?[headers.Count];
        _isUnderOneHeader = new bool[headers.Count];
        for (int i = 0, named = -1; i < headers.Count; i++)
        {
            if (headers[i].Length > 0)
                named = i;
            else if (named >= 0 && Read(named) is { } left)
                (_left[i], _isUnderOneHeader[i]) = (left, headOf(i) == named);
        }

        for (int i = headers.Count - 1, named = -1; i >= 0; i--)
        {
            if (headers[i].Length > 0)
                named = i;
            else if (named >= 0)
                _right[i] = Read(named);
        }

        Indexes = [.. Enumerable.Range(0, headers.Count).Where(IsBesideOne)];

        RosterColumn? Read(int column) => meant(column) is { Use: not (ColumnUse.PassThrough or ColumnUse.IdNumber) } read ? read : null;
    }

    /// <summary>Where they stand.</summary>
    public int[] Indexes { get; }

    /// <summary>Whether a column is one of them.</summary>
    public bool IsBesideOne(int column) => column < _left.Length && (_left[column] is not null || _right[column] is not null);

    /// <summary>What is wrong where such a column holds something; null where that is nobody's.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isBlank">Whether a column of the roster is blank in that row.</param>
    public LocalizedText? Problem(int column, Func<RosterColumn, bool> isBlank)
    {
        var isUnderOneHeader = _isUnderOneHeader[column];
        var meant = isUnderOneHeader || (_left[column] is { } left && isBlank(left)) ? _left[column]
            : _right[column] is { } right && isBlank(right) ? right
            : null;
        if (meant is null)
            return null;
        var (letters, name) = (RosterColumn.Letters(column), meant.ColumnName);
        return isUnderOneHeader
            ? RosterSentences.UnderMergedHeader(letters, meant.Header, name)
            : RosterSentences.NoHeaderAbove(letters, name);
    }
}
