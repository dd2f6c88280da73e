using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Host.CaseFiles;
using HousingRules.Ledgers;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.LedgerReports;

/// <summary>The cases of a file, read and replayed once, whether or not the day of the ledger is told before.</summary>
internal sealed class LedgerCases(CaseSource source, CaseReader reader, Action<RosterProblem> bad, CancellationToken interrupted)
{
    /// <summary>Hands on each case as it is known on a day.</summary>
    public void On(DateOnly day, Action<LedgerCase> take) =>
        CasePass.Run(source, reader, input => Replayed.Of(input).On(day), take, bad, interrupted);

    /// <summary>Hands on each case as it is known on the day of the last event. What was refused has not happened, so that only the replay
    /// knows that day: the cases are kept until all are read.</summary>
    /// <param name="begin">Is told the day before the first case; null when there is no case. Takes the cases.</param>
    public void OnLastDay(Func<DateOnly?, Action<LedgerCase>> begin)
    {
        var replayed = new List<Replayed>();
        CasePass.Run(source, reader, Replayed.Of, replayed.Add, bad, interrupted);
        DateOnly? last = replayed.Count > 0 ? replayed.Max(c => c.File.LastDay) : null;
        CasePass.Run(replayed, c => c.Number, (c, _) => c.On(last!.Value), begin(last), bad, interrupted);
    }

    private sealed record Replayed(int Number, Procedure Procedure, CaseFile File)
    {
        public static Replayed Of(CaseInput input) => new(input.Number, input.Procedure, input.Replay().File);

        public LedgerCase On(DateOnly day) => new(
            Number,
            Procedure,
            File,
            string.IsNullOrEmpty(File.Household.Id) ? [] : LedgerPostings.Of(Procedure, File),
            Procedure.Standing(File, day));
    }
}

/// <summary>A case as a ledger takes it over.</summary>
/// <param name="Number">Its row.</param>
/// <param name="Procedure">The procedure by which it was opened.</param>
/// <param name="File">The case with all that was accepted.</param>
/// <param name="Postings">Its movements; none when its household has no id.</param>
/// <param name="Standing">How it stands on the day of the ledger.</param>
internal sealed record LedgerCase(
    int Number,
    Procedure Procedure,
    CaseFile File,
    ImmutableArray<LedgerPosting> Postings,
    CaseStanding Standing);
