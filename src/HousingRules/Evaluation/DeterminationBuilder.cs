using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Makes a determination by saying what it decides, for tests of programs that take one. Nothing is decided, and no household need
/// exist that would be decided so; but every name must be one of the policy.</summary>
/// <param name="policy">The policy.</param>
/// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
/// <example>
/// <code>
/// var policy = PolicyLibrary.BuiltIn.Newest("yiyuan");
/// var determination = new DeterminationBuilder(policy).Certain("includeInRenovationPlan").Missing("constructionMode").Build();
/// Console.WriteLine(determination.Has("includeInRenovationPlan")); // True
/// </code>
/// </example>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class DeterminationBuilder(Policy policy)
{
    private readonly Policy _policy = policy ?? throw new ArgumentNullException(nameof(policy));
    private readonly HashSet<Outcome> _certain = [];
    private readonly HashSet<Outcome> _possible = [];
    private readonly HashSet<FactDeclaration> _missing = [];
    private readonly Dictionary<Outcome, (decimal Lowest, decimal Highest)> _paid = [];

    /// <summary>Outcomes that hold whatever the unknown facts turn out to be.</summary>
    /// <param name="outcomes">Their names.</param>
    /// <returns>The builder, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentException">The policy has no such outcome, no rule decides it, or it was said to be possible.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> is null.</exception>
    public DeterminationBuilder Certain(params IReadOnlyCollection<string> outcomes) => Say(outcomes, _certain, _possible);

    /// <summary>Outcomes that depend on what is unknown.</summary>
    /// <param name="outcomes">Their names.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The policy has no such outcome, no rule decides it, or it was said to be certain.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> is null.</exception>
    public DeterminationBuilder Possible(params IReadOnlyCollection<string> outcomes) => Say(outcomes, _possible, _certain);

    /// <summary>Facts that are unknown and matter.</summary>
    /// <param name="facts">Their names.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The policy has no such fact.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public DeterminationBuilder Missing(params IReadOnlyCollection<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in facts)
            _missing.Add(_policy.Facts[fact]);
        return this;
    }

    /// <summary>What an outcome pays.</summary>
    /// <param name="outcome">The outcome's name; it is certain or possible, too.</param>
    /// <param name="amount">The amount.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The policy has no such outcome, or it carries no amount.</exception>
    public DeterminationBuilder Pays(string outcome, decimal amount) => Pays(outcome, amount, amount);

    /// <summary>From what least to what most an outcome pays, as long as something is unknown.</summary>
    /// <param name="outcome">The outcome's name; it is certain or possible, too.</param>
    /// <param name="lowest">The least.</param>
    /// <param name="highest">The most.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The policy has no such outcome, or it carries no amount, or the least is more than the
    /// most.</exception>
    public DeterminationBuilder Pays(string outcome, decimal lowest, decimal highest)
    {
        var paying = Outcome(outcome);
        if (paying.AmountType is null)
            throw new ArgumentException($"The outcome \"{outcome}\" of {_policy.Name} carries no amount.", nameof(outcome));
        if (lowest > highest)
            throw new ArgumentException($"The least amount of \"{outcome}\" is more than the most.", nameof(lowest));
        _paid[paying] = (lowest, highest);
        return this;
    }

    /// <summary>The determination: decided when nothing was said to be possible or missing. Its duties are those of the outcomes; one that
    /// has a condition of its own is possible. It names no rules.</summary>
    /// <exception cref="InvalidOperationException">An amount was said of an outcome that is neither certain nor possible.</exception>
    public Determination Build()
    {
        if (_paid.Keys.FirstOrDefault(o => !_certain.Contains(o) && !_possible.Contains(o)) is { } unsaid)
            throw new InvalidOperationException($"\"{unsaid.Name}\" pays and was said to be neither certain nor possible.");
        ImmutableArray<Amount> amounts =
        [
            .. _policy.Paying.Where(_paid.ContainsKey)
                .Select(o => new Amount(o, _paid[o].Lowest, _paid[o].Highest, _certain.Contains(o))),
        ];
        var said = _policy.Said(_certain, _possible, _missing);
        return amounts.IsEmpty ? said : said.With(amounts, null);
    }

    private DeterminationBuilder Say(IReadOnlyCollection<string> outcomes, HashSet<Outcome> to, HashSet<Outcome> other)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        foreach (var name in outcomes)
        {
            var outcome = Outcome(name);
            if (!_policy.RuleSets.Any(s => s.Rules.Any(r => r.Outcome == outcome)))
                throw new ArgumentException($"No rule of {_policy.Name} decides \"{name}\".", nameof(outcomes));
            if (other.Contains(outcome))
                throw new ArgumentException($"\"{name}\" cannot be certain and possible at once.", nameof(outcomes));
            to.Add(outcome);
        }

        return this;
    }

    private Outcome Outcome(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _policy.Document.Outcomes.FirstOrDefault(o => o.Name == name)
            ?? throw DecidedNames.NoOutcome(_policy.Name, _policy.Said(_certain, _possible, []).Outcomes, _policy.Document.Outcomes, name);
    }
}
