using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>The codes that a procedure's guards, periods, limits and standing refusals declare.</summary>
internal static class DeclaredCodes
{
    public static IEnumerable<string> Of(Procedure procedure)
    {
        var declared = procedure.Rules.Declaration;
        var standing = declared.Refusals;
        IEnumerable<RefusalWords?> words =
        [
            .. declared.Events.SelectMany(e => e.Requires.Concat(e.Warnings).Concat(e.Transitions.SelectMany(t => t.Reports)))
                .Select(g => g.Words),
            .. declared.Events.SelectMany(e => e.Keeps).Select(k => k.Words),
            .. declared.Problems.SelectMany(p => p.Requires).Select(g => g.Words),
            .. declared.Periods.Select(p => p.RestDay),
            .. declared.TimeLimits.Select(t => t.Words),
            declared.CloseOut?.Skipped, declared.CloseOut?.NothingOpen, declared.Money?.Exceeded,
            standing.NotPermitted, standing.OutOfOrder, standing.UnknownEvent, standing.UnknownEvidence,
            standing.MissingEvidence, standing.InvalidEvidence, standing.Undetermined,
        ];
        return words.OfType<RefusalWords>().Select(w => w.Code).Distinct();
    }
}
