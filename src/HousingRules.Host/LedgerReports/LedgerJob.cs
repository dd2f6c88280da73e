using HousingRules.Evaluation;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledgers of a file of cases.</summary>
internal sealed class LedgerJob(CaseVersions versions, Policy policy, string cases, DateOnly? on)
{
    private readonly RunWarnings _warnings = new();
    private readonly ProblemLog _problems = new();
    private readonly CasesOnce _once = new();
    private readonly SortedSet<string> _counties = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _towns = new(StringComparer.Ordinal);
    private readonly List<LedgerItem> _items = [];
    private readonly List<HouseholdMoney> _money = [];
    private int _notYetOpened;

    /// <summary>Where the ledgers go.</summary>
    public required Output Output { get; init; }

    /// <summary>The level asked for; null when the format chooses.</summary>
    public required LedgerLevel? Level { get; init; }

    /// <summary>The only town asked for; null for all.</summary>
    public required string? Town { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(HostConsole console, CancellationToken interrupted)
    {
        using var source = CaseSource.Open(cases);
        using var target = Output.Path is null ? null : Output.Open(console);
        var report = Progress.While(console, HostSentences.AddingUp, () => source.Progress, () => Report(source, interrupted));
        Write(console, report, target);
        Tell(console, report);
        target?.Complete();
        return _problems.Count > 0 || _warnings.HasFindings ? ExitCode.Findings : ExitCode.Done;
    }

    private LedgerReport Report(CaseSource source, CancellationToken interrupted)
    {
        var read = new LedgerCases(source, new(versions, _warnings), _problems.Add, interrupted);
        Ledger ledger = null!;
        CaseProgress progress = null!;
        if (on is { } given)
            read.On(given, Begin(given));
        else
            read.OnLastDay(last => Begin(last ?? policy.InForceFrom));
        if (Town is not null && !_towns.Contains(Town))
            throw NoSuchTown(Town);
        _items.AddRange(PrintsItems ? ledger.OpenItems : []);
        _items.Sort(LedgerItem.Order);
        _money.Sort(HouseholdMoney.Order);
        return new(versions.InForce(ledger.Day)?.Policy ?? policy, ledger, progress, _items)
        {
            IsDayGiven = on is not null,
            Level = Level,
            Town = Town,
            Money = _money,
        };

        Action<LedgerCase> Begin(DateOnly day)
        {
            (ledger, progress) = (new(day, PrintsItems ? _items.Add : null), new(day));
            return worked => Take(worked, ledger, progress);
        }
    }

    // The text prints neither items nor households, so none are kept for it.
    private bool PrintsItems => Output.Format != OutputFormat.Text;

    private void Take(LedgerCase worked, Ledger ledger, CaseProgress progress)
    {
        if (!IsWanted(worked))
            return;
        foreach (var posting in worked.Postings)
            ledger.Post(posting);
        if (PrintsItems && HouseholdMoney.Of(worked.Postings, ledger.Day) is { } money)
            _money.Add(money);
        progress.Add(worked.Procedure, worked.Standing);
        _notYetOpened += worked.File.OpenedOn > ledger.Day ? 1 : 0;
    }

    private bool IsWanted(LedgerCase worked)
    {
        var household = worked.File.Household;
        if (_once.Objection(household, worked.File.OpenedOn) is { } why)
        {
            _problems.Add(new(worked.Number, "id", why));
            return false;
        }

        _counties.Add(household.County ?? "");
        _towns.Add(household.Town ?? "");
        return Town is null || Town == household.Town;
    }

    private void Write(HostConsole console, LedgerReport report, OutputStream? target)
    {
        if (Output.Format == OutputFormat.Text && target is null)
        {
            new LedgerText(report, console.Out, console.Language).Write();
            return;
        }

        using var standard = target is null ? console.OpenOut() : null;
        var stream = target?.Stream ?? standard!;
        switch (Output.Format.Name)
        {
            case "xlsx":
                new LedgerWorkbook(report, console.Language).Write(stream);
                break;
            case "csv":
                new LedgerCsv(report, console.Language).Write(stream);
                break;
            case "json":
                LedgerJson.Write(stream, report);
                break;
            default:
                using (var writer = new StreamWriter(stream, leaveOpen: true))
                    new LedgerText(report, writer, console.Language).Write();
                break;
        }
    }

    private void Tell(HostConsole console, LedgerReport report)
    {
        if (_counties.Count > 1)
        {
            var names = _counties.Select(c => LedgerWords.Given(c, console.Language));
            _warnings.Add(HostSentences.ManyCounties(_counties.Count, names));
        }

        foreach (var remark in _warnings.All)
            console.Warn(remark);
        if (on is null)
            console.Note(HostSentences.AsOfLastEvent(Figures.Day(report.Day)));
        if (_notYetOpened > 0)
            console.Note(HostSentences.OpenedLater(_notYetOpened));
        foreach (var problem in _problems.First)
            console.Note(problem.Words);
        if (_problems.Count > _problems.First.Count)
            console.Note(HostSentences.MoreProblems(_problems.Count - _problems.First.Count));
    }

    private HostFailure NoSuchTown(string town)
    {
        var towns = _towns.Where(t => t.Length > 0).ToList();
        return new(HostSentences.NoCasesOfTown(town, towns));
    }
}
