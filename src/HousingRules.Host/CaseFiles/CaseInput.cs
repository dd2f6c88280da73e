using System.Collections.Immutable;
using HousingRules.Cases;

namespace HousingRules.Host.CaseFiles;

/// <summary>One case as a file tells it.</summary>
/// <param name="Number">Its line, or its number in the array, counted from 1.</param>
/// <param name="Procedure">The procedure of the policy under which it was opened.</param>
/// <param name="Opened">The case before anything happened, on the policy under which it was opened.</param>
/// <param name="Events">What was handed in, in order.</param>
/// <param name="AsOf">The day as of which the file asks; null when it does not say.</param>
internal sealed record CaseInput(
    int Number,
    Procedure Procedure,
    CaseFile Opened,
    ImmutableArray<CaseEvent> Events,
    DateOnly? AsOf)
{
    /// <summary>The day of the last event handed in; that of the opening when there is none.</summary>
    public DateOnly LastDay
    {
        get
        {
            var last = Opened.OpenedOn;
            foreach (var happened in Events)
                last = happened.Date > last ? happened.Date : last;
            return last;
        }
    }

    /// <summary>Decides the events one after the other.</summary>
    /// <exception cref="TransitionsOverlapException">The procedure leaves two ways open at once.</exception>
    public CaseReplay Replay() => Procedure.Replay(Opened, Events);
}
