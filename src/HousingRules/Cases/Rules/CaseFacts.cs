using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What can be known of a case, as facts behind those of the household: evidence, events that have happened, periods that have
/// run, items that are open, and routes that match.</summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<object, FactDeclaration> _own = new(ReferenceEqualityComparer.Instance);

    public CaseFacts(ProcedureDeclaration procedure, FactCatalog household)
    {
        foreach (var e in procedure.Events)
        {
            Add(e, e.Name, e.Label);
            // Beside the event, of which it says nearly the same.
            if (e.Stands is { } stands)
                Add(stands, stands.Name, stands.Label);
        }

        foreach (var period in procedure.Periods)
            Add(period, period.Name, period.Label);
        foreach (var problem in procedure.Problems)
            Add(problem, problem.Item, problem.Outcome.Label);
        Named =
        [
            .. household.Facts,
            .. procedure.Evidence.Where(f => f.Type is not SetType || procedure.NamedSets.Contains(f)),
            .. _own.Values,
        ];
        foreach (
            var guard in procedure.Events.SelectMany(e => e.Requires.Concat(e.Warnings).Concat(e.Transitions.SelectMany(t => t.Reports)))
                .Concat(procedure.Problems.SelectMany(p => p.Requires)))
        {
            // Named by what it asks, so that it is the same in two versions of a procedure.
            if (guard.Check is GuardCheck.Matches matches)
                Add(
                    guard,
                    $"{matches.Evidence.Name} matches {string.Join(", ", matches.Outcomes.Select(o => o?.Name))}",
                    guard.Words.Words);
            else if (guard.Check is GuardCheck.Absent absent)
                Add(guard, $"{absent.Evidence.Name} is left out", guard.Words.Words);
        }

        // The household's facts come first, so each keeps the place it has on the policy's own sheet.
        Catalog = new([.. household.Facts, .. _own.Values, .. procedure.Evidence]);
    }

    public FactCatalog Catalog { get; }

    /// <summary>Those facts that an expression may name.</summary>
    public ImmutableArray<FactDeclaration> Named { get; }

    public SheetIndex Happened(EventDeclaration e) => SheetIndex.Of(_own[e]);

    /// <summary>Where the sheet says that an event stands; null where no expression may ask.</summary>
    public SheetIndex? Stands(EventDeclaration e) => e.Stands is { } stands ? SheetIndex.Of(_own[stands]) : null;

    public SheetIndex Served(PeriodDeclaration period) => SheetIndex.Of(_own[period]);

    public SheetIndex Open(ProblemDeclaration problem) => SheetIndex.Of(_own[problem]);

    /// <summary>Whether a route matches, or a piece of evidence is left out, as a guard asks.</summary>
    public FactDeclaration Asked(GuardDeclaration guard) => _own[guard];

    private void Add(object declared, string name, LocalizedText label) =>
        _own.Add(declared, new FactDeclaration(name, BooleanType.Instance, label, null, []) { OmittedCode = 0 });
}
