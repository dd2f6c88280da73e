using System.Collections.Concurrent;
using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Makes determinations: one from the mask of a known household, or one from all that the completions of an unknown one
/// decide.</summary>
internal sealed class DeterminationFactory
{
    private readonly CompiledPolicy _compiled;
    private readonly string _policy;
    private readonly string _digest;
    private readonly DutyFactory _duties;
    private readonly ConcurrentDictionary<string, int> _decisionKeys = new(StringComparer.Ordinal);
    private int _lastKey;

    public DeterminationFactory(CompiledPolicy compiled, string policy, string digest)
    {
        _compiled = compiled;
        _policy = policy;
        _digest = digest;
        _duties = new(compiled);
    }

    /// <summary>The policy's name.</summary>
    public string Policy => _policy;

    /// <summary>What a known household gets.</summary>
    public Determination Known(ReadOnlySpan<ulong> mask)
    {
        var fired = ImmutableArray.CreateBuilder<Rule>();
        var sets = ImmutableArray.CreateBuilder<SetDecision>(_compiled.Sets.Length);
        foreach (var set in _compiled.Sets)
            sets.Add(Decide(set, mask, fired));
        var status = sets.Any(s => s.Status == DeterminationStatus.Conflict) ? DeterminationStatus.Conflict
            : sets.Any(s => s.Status == DeterminationStatus.Gap) ? DeterminationStatus.Gap
            : DeterminationStatus.Decided;
        var decisions = sets.MoveToImmutable();
        var words = mask.ToArray();
        var applied = _duties.Applied(bit => Bit(words, bit), decisions);
        return Make(status, decisions, [], fired.ToImmutable(), _duties.Certain(applied), [], applied);
    }

    /// <summary>What is certain and what is possible for a household of which something is unknown.</summary>
    /// <param name="completions">What each completion decides; at least one.</param>
    /// <param name="missing">The unknown facts that matter.</param>
    public Determination Unknown(IReadOnlyCollection<Determination> completions, IEnumerable<FactDeclaration> missing)
    {
        var first = completions.First();
        var matter = missing.OrderBy(f => f.Name, StringComparer.Ordinal).ToImmutableArray();
        var sets = first.Outcomes.Select((_, i) => Merge(completions, i)).ToImmutableArray();
        var rules = first.Rules.Where(r => completions.All(c => c.Rules.Contains(r))).ToImmutableArray();
        var (duties, possible) = _duties.Merged([.. completions.Select(c => c.Applied)]);
        return Make(Status(sets, matter), sets, matter, rules, duties, possible, []);
    }

    /// <summary>What is certain and what is possible for a household whose completions are too many to try.</summary>
    /// <param name="household">The household.</param>
    /// <param name="amounts">What the outcomes pay, and the facts on which that hangs.</param>
    public Determination Unknown(
        OpenHousehold household,
        Func<ImmutableArray<SetDecision>, (ImmutableArray<Amount> Amounts, ImmutableArray<FactDeclaration> Missing)> amounts)
    {
        var sets = household.Sets();
        var (paid, open) = amounts(sets);
        var missing = household.Missing.Union(open).OrderBy(f => f.Name, StringComparer.Ordinal).ToImmutableArray();
        var (duties, possible) = _duties.Merged(household.Duties());
        var made = Make(Status(sets, missing), sets, missing, household.Rules(), duties, possible, []);
        return paid.IsEmpty ? made : made.With(paid, null);
    }

    /// <summary>What a test says of a household that nobody has seen. A duty with a condition of its own is possible.</summary>
    /// <param name="certain">The outcomes that are certain.</param>
    /// <param name="possible">Those that are possible.</param>
    /// <param name="missing">The unknown facts that matter.</param>
    public Determination Said(IReadOnlySet<Outcome> certain, IReadOnlySet<Outcome> possible, IEnumerable<FactDeclaration> missing)
    {
        var sets = Sets(certain, possible);
        var matter = missing.OrderBy(f => f.Name, StringComparer.Ordinal).ToImmutableArray();
        var most = Sets(certain.Union(possible).ToHashSet(), new HashSet<Outcome>());
        var (duties, perhaps) = _duties.Merged(
        [
            _duties.Applied(_ => false, sets),
            _duties.Applied(_ => true, sets),
            _duties.Applied(_ => false, most),
            _duties.Applied(_ => true, most),
        ]);
        var status = matter.IsEmpty && possible.Count == 0 ? DeterminationStatus.Decided : DeterminationStatus.Undetermined;
        return Make(status, sets, matter, [], duties, perhaps, []);
    }

    private ImmutableArray<SetDecision> Sets(IReadOnlySet<Outcome> certain, IReadOnlySet<Outcome> possible) =>
    [
        .. _compiled.Sets.Select(s => new SetDecision(
            s.RuleSet,
            Sorted(Decided(s).Where(certain.Contains)),
            Sorted(Decided(s).Where(possible.Contains)),
            Decided(s).Any(possible.Contains) ? DeterminationStatus.Undetermined : DeterminationStatus.Decided)),
    ];

    private static IEnumerable<Outcome> Decided(CompiledSet set) => set.Rules.Select(r => r.Rule.Outcome).Distinct();

    private static DeterminationStatus Status(ImmutableArray<SetDecision> sets, ImmutableArray<FactDeclaration> missing) =>
        sets.Any(s => s.Status == DeterminationStatus.Conflict) ? DeterminationStatus.Conflict
        : sets.Any(s => s.Status == DeterminationStatus.Gap) ? DeterminationStatus.Gap
        : missing.IsEmpty ? DeterminationStatus.Decided
        : DeterminationStatus.Undetermined;

    private static SetDecision Decide(CompiledSet set, ReadOnlySpan<ulong> mask, ImmutableArray<Rule>.Builder fired)
    {
        var outcomes = new HashSet<Outcome>();
        foreach (var rule in set.Rules)
        {
            if (!Bit(mask, rule.Bit))
                continue;
            fired.Add(rule.Rule);
            outcomes.Add(rule.Rule.Outcome);
        }

        var applies = set.AppliesBit < 0 || Bit(mask, set.AppliesBit);
        var status = set.Exclusions.Any(e => outcomes.Contains(e.Outcome) && outcomes.Overlaps(e.Others)) ? DeterminationStatus.Conflict
            : set.RuleSet.Decides && applies && outcomes.Count == 0 ? DeterminationStatus.Gap
            : DeterminationStatus.Decided;
        return new(set.RuleSet, Sorted(outcomes), [], status);
    }

    private static SetDecision Merge(IReadOnlyCollection<Determination> completions, int set)
    {
        var decisions = completions.Select(c => c.Outcomes[set]).ToArray();
        var all = decisions.SelectMany(d => d.Certain).ToHashSet();
        var certain = all.Where(o => decisions.All(d => d.Certain.Contains(o))).ToHashSet();
        var status = decisions.All(d => d.Status == decisions[0].Status) ? decisions[0].Status : DeterminationStatus.Undetermined;
        if (status == DeterminationStatus.Decided && certain.Count < all.Count)
            status = DeterminationStatus.Undetermined;
        return new(decisions[0].RuleSet, Sorted(certain), Sorted(all.Where(o => !certain.Contains(o))), status);
    }

    private Determination Make(
        DeterminationStatus status,
        ImmutableArray<SetDecision> sets,
        ImmutableArray<FactDeclaration> missing,
        ImmutableArray<Rule> rules,
        ImmutableArray<Duty> duties,
        ImmutableArray<Duty> possibleDuties,
        ImmutableArray<AppliedDuty> applied)
    {
        var documents = DocumentsOf(duties);
        var toEstablish = missing.Where(f => f.Due is not null).Select(f => _duties[f.Due!]);
        var deadlines = DutyFactory.InTime(duties.SelectMany(d => d.Milestones).Concat(toEstablish));
        return new(_policy, _digest, status, sets, missing, rules, duties, documents, deadlines)
        {
            PossibleDuties = possibleDuties,
            PossibleDocuments = [.. DocumentsOf(possibleDuties).Except(documents)],
            PossibleDeadlines = DutyFactory.InTime(possibleDuties.SelectMany(d => d.Milestones).Except(deadlines)),
            Applied = applied,
            Declared = _compiled.Document.Outcomes,
            Carried = Carried(sets),
            DecisionKey = _decisionKeys.GetOrAdd(Decision(sets), _ => Interlocked.Increment(ref _lastKey)),
        };
    }

    private ImmutableArray<int> Carried(ImmutableArray<SetDecision> sets)
    {
        if (_compiled.Amounts.IsEmpty)
            return [];
        var certain = sets.SelectMany(s => s.Certain).ToHashSet();
        return [.. Enumerable.Range(0, _compiled.Amounts.Length).Where(a => certain.Contains(_compiled.Amounts[a].Outcome))];
    }

    private static ImmutableArray<Document> DocumentsOf(ImmutableArray<Duty> duties) =>
        [.. duties.SelectMany(d => d.Documents).Distinct().OrderBy(d => d.Name, StringComparer.Ordinal)];

    private static string Decision(ImmutableArray<SetDecision> sets) =>
        string.Join(';', sets.Select(s => $"{s.Status}:{string.Join(',', s.Certain.Select(o => o.Name))}"));

    private static ImmutableArray<Outcome> Sorted(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static bool Bit(ReadOnlySpan<ulong> mask, int bit) => (mask[bit >> 6] >> bit & 1) != 0;
}
