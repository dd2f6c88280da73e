using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Pages;

/// <summary>Something of a policy that stands on its page and cites statements.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Name">The name by which coverage tells it.</param>
/// <param name="Label">What its readers call it.</param>
/// <param name="Clauses">Ids of the statements that it cites.</param>
public sealed record PolicyPart(string Anchor, LocalizedText Name, LocalizedText Label, ImmutableArray<string> Clauses)
{
    /// <summary>The rules, deadlines, steps, states and events of a policy, in its order.</summary>
    public static ImmutableArray<PolicyPart> Of(Policy policy) =>
    [
        .. policy.RuleSets.SelectMany(s => s.Rules).Select(
            (r, i) => new PolicyPart(Numbered("rule", i), new(r.FullName, r.FullName), r.Because, r.Clauses)),
        .. policy.Deadlines.Select((m, i) => new PolicyPart(Numbered("deadline", i), m.Label, m.Label, [m.Clause])),
        .. policy.HasProcedure ? OfProcedure(Procedure.Of(policy)) : [],
    ];

    private static IEnumerable<PolicyPart> OfProcedure(Procedure procedure) =>
    [
        .. procedure.Events.Select((e, i) => new PolicyPart(Numbered("event", i), e.Label, e.Label, e.Clauses)),
        .. procedure.States.Select((s, i) => new PolicyPart(Numbered("state", i), s.Label, s.Label, s.Clauses)),
    ];

    private static string Numbered(string kind, int index) => FormattableString.Invariant($"{kind}-{index + 1}");
}
