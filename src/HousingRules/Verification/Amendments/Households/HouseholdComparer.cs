using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Compares what two policies decide, whole determinations, for every possible household.</summary>
internal sealed class HouseholdComparer
{
    // To say in words who a kind of change is about costs far more than to find it, and nobody reads the smallest of hundreds.
    private const int MostKindsInWords = 40;

    private readonly Policy _before;
    private readonly Policy _after;
    private readonly JointPolicies _joint;
    private readonly KindFinder _finder;
    private readonly Cover _cover;
    private readonly Witness _witness;

    public HouseholdComparer(Policy before, Policy after, StepBound steps)
    {
        (_before, _after) = (before, after);
        _joint = new(before.Compiled, after.Compiled, steps);
        Renames = Renames.Of(_joint);
        var duties = DutyGroup.Of(_joint, before, after, Renames);
        var (old, now) = (OfSets(_joint.Before, Renames), OfSets(_joint.After, Renames.None));
        var shared = SharedPredicates.Of(_joint, before.Compiled, after.Compiled, old, now);
        Add(old, DecidedAspects.OfDuties(duties.Before, _joint.Diagram));
        Add(now, DecidedAspects.OfDuties(duties.After, _joint.Diagram));
        _finder = new(_joint.Diagram, _joint.Both, old, now);
        _cover = new(_joint, shared);
        _witness = new(_joint);
        Changed = _finder.Changed;
    }

    public Renames Renames { get; }

    public Space Space => _joint.Space;

    private StepBound Steps => _joint.Diagram.Steps;

    /// <summary>The households that both policies can hold.</summary>
    public int Both => _joint.Both;

    /// <summary>The households that are decided differently.</summary>
    public int Changed { get; }

    /// <summary>Those of a diagram that are in it whatever a comparison that cannot be followed says.</summary>
    public int Certain(int households) => _joint.Diagram.ForAll(households, _joint.Opaque);

    /// <summary>How many households both policies can hold, how many of them are certainly decided differently, and whether those are
    /// all.</summary>
    public (BigInteger All, BigInteger Changed, bool IsCounted) Counted()
    {
        var certain = Certain(Changed);
        return (Space.Count(Both), Space.Count(certain), certain == Changed);
    }

    /// <summary>The kinds of change that a household shows, the largest first, and those that may be.</summary>
    public (ImmutableArray<ChangeKind> Kinds, ImmutableArray<UnfollowedChange> NotFollowed) Kinds()
    {
        var kinds = ImmutableArray.CreateBuilder<ChangeKind>();
        var unfollowed = ImmutableArray.CreateBuilder<UnfollowedChange>();
        foreach (var kind in Sorted())
        {
            if (kind is { Lost: [], Gained: [] })
                unfollowed.Add(UnfollowedChange.Bound(Steps.Most, kind.Households, [], []));
            else if (Told(kind, kinds.Count < MostKindsInWords) is { } told)
                kinds.Add(told);
            else
                unfollowed.Add(Unfollowed(kind));
        }

        unfollowed.AddRange(AmountChanges.Of(_before.Compiled, _after.Compiled, Renames));
        return (kinds.ToImmutable(), unfollowed.ToImmutable());
    }

    // What is changed is known even where the bound is met before it is divided: then it is one kind of which nothing is known.
    private Kind[] Sorted()
    {
        try
        {
            return [.. _finder.Find().OrderByDescending(k => _joint.Diagram.Count(Certain(k.Households)))];
        }
        catch (BoundMetException)
        {
            return [new(Changed, [], [])];
        }
    }

    private UnfollowedChange Unfollowed(Kind kind) => _joint.Hanging(kind.Households) is { IsEmpty: false } hanging
        ? new(kind.Households, [.. hanging.Select(_joint.Unfollowed).DistinctBy(w => w.Chinese)], kind.Lost, kind.Gained)
        {
            Tried = hanging.All(_joint.CanBeTried) ? Witness.MostTries : 0,
        }
        : UnfollowedChange.Bound(Steps.Most, kind.Households, kind.Lost, kind.Gained);

    private ChangeKind? Told(Kind kind, bool inWords)
    {
        try
        {
            return _witness.Of(kind.Households) is { } household ? Told(kind, household, inWords) : null;
        }
        catch (BoundMetException) when (inWords)
        {
            return Told(kind, inWords: false);
        }
        catch (BoundMetException)
        {
            return null;
        }
    }

    /// <summary>Whether a household of which everything is known lies in some diagram.</summary>
    public bool Holds(int diagram, FactSheet old, FactSheet now) =>
        new JointHousehold(_joint).Regions(old, now) is { } regions && _joint.Diagram.Holds(diagram, regions);

    private Dictionary<Aspect, int> OfSets(PolicyDiagrams diagrams, Renames renames) =>
        DecidedAspects.OfSets(diagrams, _joint.Diagram, renames);

    private static void Add(Dictionary<Aspect, int> aspects, Dictionary<Aspect, int> more)
    {
        foreach (var (aspect, households) in more)
            aspects[aspect] = households;
    }

    private ChangeKind Told(Kind kind, SomeHousehold household, bool inWords)
    {
        var context = kind.Lost.Select(_finder.Old).Aggregate(Diagram.All, _joint.Diagram.And);
        var (conditions, complete) = inWords ? _cover.Of(kind.Households, context) : ([], false);
        var (before, after) = (household.Decided(_before), household.Decided(_after));
        var certain = Certain(kind.Households);
        var also = inWords && kind.Lost.Concat(kind.Gained).Any(a => a.Kind == AspectKind.Outcome)
            ? _finder.All.Where(a => a.Kind != AspectKind.Outcome).ToArray()
            : [];
        return new(kind.Households, kind.Lost, kind.Gained)
        {
            AlsoLost = [.. also.Where(a => _joint.Diagram.Implies(kind.Households, _finder.Lost(a)))],
            AlsoGained = [.. also.Where(a => _joint.Diagram.Implies(kind.Households, _finder.Gained(a)))],
            Conditions = conditions,
            IsComplete = complete,
            Households = Space.Count(certain),
            IsCounted = certain == kind.Households,
            Share = Space.Share(Space.Count(certain), Space.Count(Both)),
            Before = before,
            After = after,
            Clauses = kind.Gained.IsEmpty ? Clauses(_before, before, kind.Lost) : Clauses(_after, after, kind.Gained),
        };
    }

    private ImmutableArray<Statement> Clauses(Policy policy, Counterexample example, ImmutableArray<Aspect> aspects)
    {
        var isBefore = ReferenceEquals(policy, _before);
        return
        [
            .. example.Determination.Rules.Where(r => aspects.Any(a => IsOutcome(a, r)))
                .SelectMany(r => r.Clauses)
                .Concat(example.Determination.Duties.Where(d => aspects.Any(a => IsOf(a, d))).SelectMany(d => d.Clauses))
                .Distinct(StringComparer.Ordinal)
                .Where(policy.Statements.ContainsKey)
                .Select(id => policy.Statements[id]),
        ];

        bool IsOutcome(Aspect a, Rule rule) => a.Kind == AspectKind.Outcome
            && a.RuleSet == (isBefore ? Renames.OfSet(rule.RuleSet) : rule.RuleSet)
            && a.Name == Renamed(rule.Outcome);

        bool IsOf(Aspect a, Duty duty) => a.Kind switch
        {
            AspectKind.Document => duty.Documents.Any(d => d.Name == a.Name),
            AspectKind.Deadline => duty.Milestones.Any(m => FormattableString.Invariant($"{m.Name} {m.Due:yyyy-MM-dd}") == a.Name),
            AspectKind.Duty => duty.Outcomes.Any(o => a.Name.StartsWith(Renamed(o), StringComparison.Ordinal)),
            AspectKind.Step => duty.Steps.Any(s => a.Name.StartsWith($"{s.Name} (", StringComparison.Ordinal)),
            _ => false,
        };

        string Renamed(Outcome outcome) => isBefore ? Renames.OfOutcome(outcome.Name) : outcome.Name;
    }
}
