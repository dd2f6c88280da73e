namespace HousingRules.Cases;

/// <summary>When something of a case is due, and how it is listed.</summary>
internal static class CaseDue
{
    /// <summary>The first day by which something must have happened: the milestone of the state, or the last day of a time limit that
    /// runs.</summary>
    public static DateOnly? Of(Procedure procedure, CaseFile file)
    {
        DateOnly? due = file.State.Due is { } name ? procedure.Rules.Milestones.First(m => m.Name == name).Due : null;
        var fold = new CaseFold(file);
        foreach (var limit in procedure.Rules.TimeLimits)
        {
            if (limit.LastDay(procedure.Rules, fold) is { } last && (due is null || last < due))
                due = last;
        }

        return due;
    }

    public static CaseSummary Summary(string id, int version, Procedure procedure, CaseFile file) => new(
        id,
        version,
        file.Household.County,
        file.Household.Town,
        file.Household.Village,
        procedure.Policy.Name,
        procedure.Policy.Digest,
        file.State.Name,
        Of(procedure, file));
}
