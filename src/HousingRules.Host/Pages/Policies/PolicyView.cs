using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Pages;

/// <summary>A policy as its page shows it: what carries each statement, and what each part rests on. It is made once for a
/// policy.</summary>
internal sealed class PolicyView
{
    private static readonly ConditionalWeakTable<Policy, PolicyView> Made = [];

    private readonly Dictionary<string, StatementCoverage> _coverage;
    private readonly ILookup<(string Clause, LocalizedText Name), PolicyPart> _parts;

    private PolicyView(Policy policy)
    {
        Policy = policy;
        Coverage = TextCoverage.Of(policy);
        _coverage = Coverage.ToDictionary(c => c.Statement.Id, StringComparer.Ordinal);
        Notice = Notice.Of(policy, Coverage.Select(c => c.Statement));
        Parts = PolicyPart.Of(policy);
        _parts = Parts.SelectMany(p => p.Clauses.Select(c => (Clause: c, Part: p))).ToLookup(p => (p.Clause, p.Part.Name), p => p.Part);
        Examples = RuleCoverage.Of(policy).ToDictionary(r => r.Rule.FullName, StringComparer.Ordinal);
    }

    public Policy Policy { get; }

    /// <summary>What became of each statement, in the order of the text.</summary>
    public ImmutableArray<StatementCoverage> Coverage { get; }

    public Notice Notice { get; }

    /// <summary>What stands on the page and cites statements.</summary>
    public ImmutableArray<PolicyPart> Parts { get; }

    /// <summary>The examples that show each rule, by its full name.</summary>
    public IReadOnlyDictionary<string, RuleCoverage> Examples { get; }

    public static PolicyView Of(Policy policy) => Made.GetValue(policy, p => new(p));

    /// <summary>The colour of a statement: <c>carried</c>, <c>people</c> or <c>open</c>.</summary>
    public string Kind(string id) => Kind(_coverage[id]);

    /// <summary>The colour of a statement.</summary>
    public static string Kind(StatementCoverage statement) => !statement.Carriers.IsEmpty ? "carried"
        : statement.Statement.NotComputable is not null ? "people"
        : "open";

    /// <summary>What a colour means.</summary>
    public static LocalizedText Words(string kind) => kind switch
    {
        "carried" => HostSentences.Carried,
        "people" => HostSentences.ByPeople,
        _ => HostSentences.OpenStatement,
    };

    /// <summary>A carrier of a statement as it stands on the page; null when it does not.</summary>
    public PolicyPart? Part(string statement, Carrier carrier) => _parts[(statement, carrier.Name)].FirstOrDefault();
}
