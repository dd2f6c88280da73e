using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>A copy of the Yiyuan policy with mistakes in it, and where each must be found.</summary>
internal sealed class PlantedPolicy : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CopyOfYiyuan();
    private readonly List<Expected> _expected = [];

    public PlantedPolicy(params IEnumerable<Fault> faults)
    {
        // A definition that needs what money decides, for the mistakes that use it too early.
        _folder.Replace(
            "policy.json",
            "\"Definitions\": [",
            "\"Definitions\": [ { \"Name\": \"uploadBlockedByMoney\", \"Expression\": \"countyFinanceToTown\", \"Label\": { \"zh\": "
            + "\"一\", \"en\": \"one\" }, \"Clause\": \"N44\" },");
        foreach (var file in faults.GroupBy(f => f.File))
            Plant(file.Key, [.. file]);
    }

    public IReadOnlyList<Expected> Expected => _expected;

    /// <summary>What is found; the policy must not load.</summary>
    public IReadOnlyList<Finding> Findings() => Assert.Throws<PolicyLoadException>(() => PolicyLibrary.Load(_folder.Policy)).Findings;

    public void Dispose() => _folder.Dispose();

    private void Plant(string name, Fault[] faults)
    {
        var text = _folder.Read(name);
        // Each mark is made unlike the others, so that each mistake finds its own again.
        for (var i = 0; i < faults.Length; i++)
            text = (faults[i] with { New = faults[i].New.Replace(Fault.Mark, (char)('\uE000' + i)) }).Plant(text);
        for (var i = 0; i < faults.Length; i++)
            _expected.Add(Where(faults[i], text, (char)('\uE000' + i)));
        _folder.Write(name, Unmarked(text));
    }

    private static Expected Where(Fault fault, string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return new(fault, null, null);
        var before = Unmarked(text[..at]);
        return new(fault, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static string Unmarked(string text) => string.Concat(text.Where(c => c is < '\uE000' or > '\uE0FF'));
}

/// <summary>Where a mistake must be found; null where any line of its file will do.</summary>
internal sealed record Expected(Fault Fault, int? Line, int? Column)
{
    public bool IsToldBy(Finding finding) =>
        finding.Severity == Severity.Error
        && finding.File.EndsWith($"yiyuan/2020-06-06/{Fault.File}", StringComparison.Ordinal)
        && (Line is null || (finding.Line == Line && finding.Column == Column))
        && Fault.Says.All(word => finding.Message.English.Contains(word, StringComparison.Ordinal));

    public override string ToString() => $"{Fault.Name}: {Fault.File}:{Line}:{Column} {string.Join(" … ", Fault.Says)}";
}
