using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>Adds cases up, one after the other; of what it has added it keeps the figures and the open items.</summary>
/// <param name="day">As of which day; cases opened later are not in it.</param>
/// <param name="settled">Is told each item that is closed or withdrawn; null when nobody needs to know.</param>
internal sealed class LedgerAdding(DateOnly day, Action<LedgerItem>? settled = null)
{
    private readonly List<LeftOutCase> _leftOut = [];
    private readonly CasesOnce _once = new();

    public Ledger Ledger { get; } = new(day, settled);

    public CaseProgress Progress { get; } = new(day);

    /// <summary>Cases that could not be added.</summary>
    public IReadOnlyList<LeftOutCase> LeftOut => _leftOut;

    /// <summary>Names a case that cannot be added.</summary>
    public void LeaveOut(string id, LocalizedText why) => _leftOut.Add(new(id, why));

    /// <summary>Adds a case.</summary>
    /// <returns>Its movements and how it stands on the day; null when it is not in the ledgers.</returns>
    public (ImmutableArray<LedgerPosting> Postings, CaseStanding Standing)? Add(KeptCase kept)
    {
        if (kept.File.OpenedOn > day)
            return null;
        if (_once.Objection(kept.File.Household, kept.File.OpenedOn) is not { } why)
            return Post(kept);
        LeaveOut(kept.Id, why);
        return null;
    }

    private (ImmutableArray<LedgerPosting> Postings, CaseStanding Standing) Post(KeptCase kept)
    {
        var postings = LedgerPostings.Of(kept.Procedure, kept.File);
        foreach (var posting in postings)
            Ledger.Post(posting);
        var standing = kept.Procedure.Standing(kept.File, day);
        Progress.Add(kept.Procedure, standing);
        return (postings, standing);
    }
}
