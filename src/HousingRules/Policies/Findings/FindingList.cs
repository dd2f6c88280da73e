using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Gathers findings while a policy is read, so that all of them are told at once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error);

    /// <summary>Whether something is wrong at a place already: what follows from it need not be told.</summary>
    public bool HasErrorAt(FilePosition position)
    {
        var (line, column) = position.LineAndColumn();
        return _findings.Exists(f =>
            f.Severity == Severity.Error && f.Line == line && f.Column == column && f.File == position.File.Path);
    }

    public void Error(FilePosition position, string chinese, string english) => Add(Severity.Error, position, chinese, english);

    public void Warning(FilePosition position, string chinese, string english) => Add(Severity.Warning, position, chinese, english);

    /// <summary>All findings once, by file, line and column.</summary>
    public ImmutableArray<Finding> Sorted() =>
    [
        .. _findings.Distinct()
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column),
    ];

    private void Add(Severity severity, FilePosition position, string chinese, string english)
    {
        var (line, column) = position.LineAndColumn();
        _findings.Add(new(severity, position.File.Path, line, column, new LocalizedText(chinese, english)));
    }
}
