using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>What a policy decides of the households of its cases. With unknown facts that takes long, and a county has many households
/// alike, so what was decided is kept, up to a bound.</summary>
internal sealed class CaseOutcomes(Policy policy, CompiledProcedure procedure)
{
    private readonly Policy _policy = policy;
    private readonly KeptByCodes<CaseDecided> _decided = new();

    /// <summary>What conditions come to for its cases.</summary>
    public FollowedConditions Followed { get; } = new(procedure);

    /// <summary>What is decided of a household, given by its codes.</summary>
    public CaseDecided Of(ReadOnlySpan<long> codes) =>
        _decided.Of(codes, this, (own, household) => own.Decided(own._policy.Determine([.. household])));

    private CaseDecided Decided(Determination determination)
    {
        var certain = determination.Outcomes.SelectMany(s => s.Certain).ToHashSet(ReferenceEqualityComparer.Instance);
        var possible = determination.Outcomes.SelectMany(s => s.Possible).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(
            determination,
            [.. _policy.Document.Outcomes.Select(o => certain.Contains(o) ? true : possible.Contains(o) ? null : (bool?)false)],
            procedure.Routes.Select(r => r.Sets.SelectMany(set => determination.Outcomes[set.Value].Certain).FirstOrDefault())
                .ToImmutableArray(),
            CompiledMoney.DueOf(procedure.Declaration.Money?.Due, determination));
    }
}

/// <summary>A determination as a case's guards ask for it.</summary>
/// <param name="Determination">The determination.</param>
/// <param name="Outcomes">For each outcome of the policy, in the order declared, whether it is decided; null when it is possible.</param>
/// <param name="Routes">For each check of a route, the outcome that is decided; null where none is.</param>
/// <param name="Due">What the household is due, in yuan; null when it is not known, or the procedure holds nothing against it.</param>
internal sealed record CaseDecided(
    Determination Determination,
    bool?[] Outcomes,
    Numbered<RouteIndex, Outcome?> Routes,
    decimal? Due)
{
    /// <summary>Whether an outcome is decided; null when it is possible.</summary>
    public bool? this[OutcomeIndex outcome] => Outcomes[outcome.Value];

    /// <summary>For each check of a route, what is decided now, or else what was decided before: a house made safe no longer needs money,
    /// and what was agreed is still paid.</summary>
    public Numbered<RouteIndex, Outcome?> After(Numbered<RouteIndex, Outcome?> before)
    {
        var routes = before;
        for (var i = 0; i < Routes.Length; i++)
        {
            var route = new RouteIndex(i);
            if (Routes[route] is { } now && !ReferenceEquals(now, routes[route]))
                routes = routes.With(route, now);
        }

        return routes;
    }
}
