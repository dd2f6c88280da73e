using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Determining;

/// <summary>All rows with problems as csv.</summary>
internal sealed class ProblemList(Stream stream, Language language) : IDisposable
{
    private static readonly LocalizedText[] Headers =
        [HostSentences.Row, HostSentences.Column, HostSentences.Problem, HostSentences.IsDecided];

    private readonly TableWriter _table = TableFiles.Create(
        stream,
        RosterFormat.Csv,
        "",
        [.. Headers.Select(h => h[language])]);

    public void Append(RosterProblem problem) =>
        _table.Append(
            problem.Row.ToString(CultureInfo.InvariantCulture),
            problem.Column,
            problem.Reason[language],
            YesNo.Of(problem.Decided)[language]);

    public void Complete() => _table.Complete();

    public void Dispose() => _table.Dispose();
}
