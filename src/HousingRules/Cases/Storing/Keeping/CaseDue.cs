using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>When something of a case is due, who must do it, and how it is listed.</summary>
internal static class CaseDue
{
    public static CaseSummary Summary(string id, int version, Procedure procedure, CaseFile file) => new(
        id,
        version,
        file.Household.County,
        file.Household.Town,
        file.Household.Village,
        procedure.Policy.Name,
        procedure.Policy.Digest,
        file.State.Name,
        procedure.Due(file))
    {
        Actors = Actors(procedure, file),
        Missing = Missing(procedure, file),
        LastDay = file.LastDay,
        OpensOn = OpensOn(procedure, file),
    };

    private static ImmutableArray<string> Actors(Procedure procedure, CaseFile file)
    {
        IEnumerable<Actor> desks = file.State.Owners;
        foreach (var limit in procedure.Rules.TimeLimits)
        {
            if (file.OwedSince[limit.Index] is not null)
                desks = desks.Concat(limit.Until.Actors);
        }

        return
        [
            .. desks.SelectMany(a => procedure.Rights.RecordersOf(a.Name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> Missing(Procedure procedure, CaseFile file)
    {
        if (file.Determination.Missing is not { IsEmpty: false } missing)
            return [];
        var names = missing.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return [.. procedure.Policy.Facts.Facts.Select(f => f.Name).Where(names.Contains)];
    }

    // Where it stands is long to read, and where no period runs there is nothing to wait for.
    private static DateOnly? OpensOn(Procedure procedure, CaseFile file)
    {
        if (!procedure.Rules.Periods.Any(p => Runs(p, procedure, file)))
            return null;
        return procedure.Standing(file, file.LastDay).EarliestNextDay is { } next && next > file.LastDay ? next : null;
    }

    private static bool Runs(CompiledPeriod period, Procedure procedure, CaseFile file) =>
        file.HappenedOn[period.Since.Index] is { } since
            && period.Rule.Count(since, procedure.Rules.Calendar).EarliestNextStep > file.LastDay;
}
