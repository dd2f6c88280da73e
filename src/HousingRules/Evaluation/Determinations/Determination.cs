using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What a policy decides for a household. It holds no household: like households share one determination, which never
/// changes.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Determination
{
    internal Determination(
        string policy,
        string digest,
        DeterminationStatus status,
        ImmutableArray<SetDecision> outcomes,
        ImmutableArray<FactDeclaration> missing,
        ImmutableArray<Rule> rules,
        ImmutableArray<Duty> duties,
        ImmutableArray<Document> documents,
        ImmutableArray<Milestone> deadlines)
    {
        Policy = policy;
        Digest = digest;
        Status = status;
        Outcomes = outcomes;
        Missing = missing;
        Rules = rules;
        Duties = duties;
        Documents = documents;
        Deadlines = deadlines;
    }

    /// <summary>The policy's id and first day, such as <c>county/2020-06-06</c>.</summary>
    public string Policy { get; }

    /// <summary>SHA-256 over the policy's files in canonical form, with its algorithm in front: the same files, the same digest, years
    /// later.</summary>
    public string Digest { get; }

    /// <summary>The version of the library that decided: with the same digest and the same version the determination can be
    /// repeated.</summary>
    public string Library { get; } = LibraryVersion.Text;

    /// <summary>How far the household could be decided.</summary>
    public DeterminationStatus Status { get; private set; }

    /// <summary>What each rule set decides, in the policy's order; every set is listed.</summary>
    public ImmutableArray<SetDecision> Outcomes { get; }

    /// <summary>The facts that are unknown and matter, in ordinal order of their names; empty when nothing that matters is
    /// unknown.</summary>
    public ImmutableArray<FactDeclaration> Missing { get; }

    /// <summary>The rules that hold whatever the unknown facts turn out to be, in the policy's order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>What must certainly be done.</summary>
    public ImmutableArray<Duty> Duties { get; }

    /// <summary>What may have to be done, and is not certain: it depends on what is unknown, if only on a fact that changes no outcome and
    /// is therefore not <see cref="Missing"/>. Empty when every duty is certain.</summary>
    public ImmutableArray<Duty> PossibleDuties { get; internal init; } = [];

    /// <summary>What the outcomes pay that are certain or possible and carry an amount, in the policy's order; empty where none
    /// does.</summary>
    public ImmutableArray<Amount> Amounts { get; private set; } = [];

    /// <summary>The papers that must certainly exist, in ordinal order of their names.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>The papers that only duties which may have to be done need, in ordinal order of their names.</summary>
    public ImmutableArray<Document> PossibleDocuments { get; internal init; } = [];

    /// <summary>The milestones of all certain duties, and those by which missing facts must be established, in order of time.</summary>
    public ImmutableArray<Milestone> Deadlines { get; }

    /// <summary>The milestones that only duties have which may have to be done, in order of time.</summary>
    public ImmutableArray<Milestone> PossibleDeadlines { get; internal init; } = [];

    /// <summary>The outcomes that the policy declares, also those that no rule decides.</summary>
    internal ImmutableArray<Outcome> Declared { get; init; } = [];

    /// <summary>Whether an outcome is certain: it holds whatever the unknown facts turn out to be.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <returns>False where it does not hold, and where it is only possible; <see cref="Holds"/> tells the two apart.</returns>
    /// <exception cref="ArgumentException">The policy has no such outcome; the message names the nearest.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var determination = policy.Determine(policy.NewSheet().Set("registeredPoor", true).Set("currentGrade", "D"));
    /// Console.WriteLine(determination.Has("includeInRenovationPlan")); // True
    /// </code>
    /// </example>
    public bool Has(string outcome) => Holds(outcome) == true;

    /// <summary>Whether an outcome holds: true where it certainly does, false where it certainly does not, null where that depends on what
    /// is unknown.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <exception cref="ArgumentException">The policy has no such outcome; the message names the nearest.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var determination = policy.Determine(policy.NewSheet().Set("registeredPoor", true).SetUnknown("currentGrade"));
    /// Console.WriteLine(determination.Has("includeInRenovationPlan")); // False
    /// Console.WriteLine(determination.Holds("includeInRenovationPlan") is null); // True
    /// </code>
    /// </example>
    public bool? Holds(string outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (Outcomes.Any(s => s.Certain.Any(o => o.Name == outcome)))
            return true;
        if (Outcomes.Any(s => s.Possible.Any(o => o.Name == outcome)))
            return null;
        // A name that means nothing is no "no".
        return Declared.Any(o => o.Name == outcome) ? false : throw DecidedNames.NoOutcome(Policy, Outcomes, Declared, outcome);
    }

    /// <summary>What one rule set decides.</summary>
    /// <param name="ruleSet">The rule set's name.</param>
    /// <exception cref="ArgumentException">The policy has no such rule set; the message names the nearest.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var determination = policy.Determine(policy.NewSheet().Set("registeredPoor", true).Set("currentGrade", "D"));
    /// Console.WriteLine(string.Join(", ", determination["eligibility"].Certain.Select(o => o.Name))); // eligibleAsRegisteredPoor
    /// </code>
    /// </example>
    public SetDecision this[string ruleSet] =>
        Outcomes.FirstOrDefault(s => s.RuleSet.Name == ruleSet) ?? throw DecidedNames.NoRuleSet(Policy, Outcomes, ruleSet);

    /// <summary>The same decision with the amounts of one household; the decision itself is shared by all that are decided
    /// alike.</summary>
    internal Determination With(ImmutableArray<Amount> amounts, DeterminationStatus? status)
    {
        var own = (Determination)MemberwiseClone();
        (own.Amounts, own.Shared) = (amounts, Shared);
        own.Status = status ?? Status;
        return own;
    }

    /// <summary>The decision without a household's own amounts, which is the same object for all that are decided alike: what is made of it
    /// once does for all of them.</summary>
    public Determination Shared { get => field ?? this; private set; }

    /// <summary>Which amounts of the policy its certain outcomes carry.</summary>
    internal ImmutableArray<int> Carried { get; init; } = [];

    /// <summary>The rows of duties that apply, so that completions can be compared.</summary>
    internal ImmutableArray<AppliedDuty> Applied { get; init; } = [];

    /// <summary>The same for two determinations when they decide the same outcomes.</summary>
    internal int DecisionKey { get; init; }

    /// <summary>The policy, how far it decided, and what, by rule set: <c>outcome</c> is certain, <c>outcome?</c> possible.</summary>
    public override string ToString()
    {
        var missing = Missing.IsEmpty ? "" : $"; missing {string.Join(", ", Missing.Select(f => f.Name))}";
        return $"{Policy} {Status}: {string.Join("; ", Outcomes.Where(s => !s.IsEmpty))}{missing}";
    }
}
