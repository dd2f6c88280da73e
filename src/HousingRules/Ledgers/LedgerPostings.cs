using System.Collections.Immutable;
using HousingRules.Cases;

namespace HousingRules.Ledgers;

/// <summary>What moves in the ledgers by a case.</summary>
public static class LedgerPostings
{
    /// <summary>All movements of a case, those of its opening first.</summary>
    /// <param name="procedure">The procedure by which it was opened: its problems, levels and routes are the headings.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentException">The case is of another procedure, or the household has no id, by which its items are told from
    /// those of others.</exception>
    public static ImmutableArray<LedgerPosting> Of(Procedure procedure, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var own = procedure.Own(file);
        return string.IsNullOrEmpty(own.Household.Id)
            ? throw new ArgumentException(
                "The household of the case has no id: a ledger cannot tell its items from those of others. Give it one when the case is "
                + "opened.",
                nameof(file))
            : new LedgerClerk(procedure, own).Postings();
    }
}
