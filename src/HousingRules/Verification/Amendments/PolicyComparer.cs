using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Compares two policies over every possible household.</summary>
public sealed class PolicyComparer
{
    private const int MostKinds = 100;

    // To say in words who a kind of change is about costs far more than to find it, and nobody reads the smallest of hundreds.
    private const int MostKindsInWords = 40;

    private readonly Policy _before;
    private readonly Policy _after;
    private readonly Space _space;
    private readonly Diagram _diagram;
    private readonly Dictionary<Aspect, int> _old;
    private readonly Dictionary<Aspect, int> _new;
    private readonly Cover _cover;
    private readonly int _both;
    private readonly HashSet<int> _opaque;

    private PolicyComparer(Policy before, Policy after)
    {
        _before = before;
        _after = after;
        _space = Space.Of(before.Program, after.Program);
        _diagram = _space.Diagram;
        var opaque = OpaqueVariables.Of(_space, before.Program, after.Program);
        _opaque = [.. opaque.Values];
        _both = _space.Variables.Select((v, i) => HeldByBoth(v, i)).Aggregate(Diagram.All, _diagram.And);
        var (first, second) = (new PolicyDiagrams(_space, before.Program, opaque), new PolicyDiagrams(_space, after.Program, opaque));
        _old = Aspects.Of(before, first, _diagram);
        _new = Aspects.Of(after, second, _diagram);
        _cover = new(_space, Shared(first, second));
    }

    /// <summary>What the policy after decides differently from the policy before. Facts are compared by their names, outcomes by their rule
    /// sets' and their own.</summary>
    /// <param name="before">The policy before the amendment.</param>
    /// <param name="after">The policy after it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A fact of one name is of one type here and of another there.</exception>
    public static PolicyComparison Compare(Policy before, Policy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        foreach (var fact in before.Facts.Facts)
        {
            if (after.Facts.TryGet(fact.Name, out var other) && other.Type != fact.Type)
                throw new ArgumentException(
                    $"The fact {fact.Name} is of type {fact.Type} in {before.Name} and {other.Type} in {after.Name}. Give it another "
                    + $"name in one of them.",
                    nameof(after));
        }

        return new PolicyComparer(before, after).Compare();
    }

    private PolicyComparison Compare()
    {
        var all = _old.Keys.Union(_new.Keys, Aspects.ByName.Comparer).ToArray();
        var byOutcome = all.Where(a => a.Kind == AspectKind.Outcome).ToArray();
        var differing = Changed(byOutcome);
        // An amendment of very many outcomes at once has too many combinations to tell apart: then each outcome is told by itself.
        var kinds = Split(differing, byOutcome) ?? [.. Together(differing, byOutcome)];
        // Papers and days follow the outcomes; they are a kind of their own only where no outcome changes.
        var rest = _diagram.Except(Changed(all), differing);
        kinds.AddRange(Together(rest, [.. all.Where(a => a.Kind != AspectKind.Outcome)]));
        var changed = Followed(Changed(all));
        var exact = kinds.TrueForAll(k => Followed(k.Households) == k.Households);
        kinds = [.. kinds.Select(k => k with { Households = Followed(k.Households) }).Where(k => k.Households != Diagram.None)];
        return new(
            _before.Name,
            _after.Name,
            _space.Count(_both),
            _space.Count(changed),
            Share(changed),
            [.. kinds.OrderByDescending(k => _diagram.Count(k.Households)).Select(Kind)],
            [.. _after.Facts.Facts.Select(f => f.Name).Except(_before.Facts.Facts.Select(f => f.Name), StringComparer.Ordinal)],
            [.. _before.Facts.Facts.Select(f => f.Name).Except(_after.Facts.Facts.Select(f => f.Name), StringComparer.Ordinal)],
            exact);
    }

    // Outcomes first, then definitions in the order written: what is left out last stays in the words.
    private ImmutableArray<Predicate> Shared(PolicyDiagrams before, PolicyDiagrams after)
    {
        var outcomes = _old.Where(o => o.Key.Kind == AspectKind.Outcome && New(o.Key) == o.Value)
            .Select(o => new Predicate(o.Key.Label, o.Value));
        var definitions = _before.Program.Definitions.Keys
            .Join(_after.Program.Definitions.Keys, d => d.Name, d => d.Name, (d, e) => (Old: d, New: e), StringComparer.Ordinal)
            .OrderBy(d => d.Old.Place.Offset)
            .Select(
                d => (
                    d.Old.Label,
                    Old: before.Of(new Condition.Defined(d.Old)),
                    New: after.Of(new Condition.Defined(d.New))))
            .Where(d => d.Old == d.New)
            .Select(d => new Predicate(d.Label, d.Old));
        return [.. definitions.Concat(outcomes).Where(p => p.Diagram is not (Diagram.None or Diagram.All)).DistinctBy(p => p.Diagram)];
    }

    private int Changed(IEnumerable<Aspect> aspects) =>
        _diagram.And(_both, aspects.Select(a => _diagram.Xor(Old(a), New(a))).Aggregate(Diagram.None, _diagram.Or));

    // What is changed whatever a comparison that cannot be followed says.
    private int Followed(int households) => _diagram.ForAll(households, _opaque);

    private int HeldByBoth(Variable variable, int index)
    {
        if (variable.Fact is not { } fact || !_before.Facts.TryGet(fact.Name, out var old) || !_after.Facts.TryGet(fact.Name, out var now))
            return Diagram.All;
        var regions = variable.Regions;
        return fact.Type.Shape switch
        {
            ValueShape.Option => _diagram.Where(index, r => regions[r].Options.All(o => old.OptionIndex(o) >= 0 && now.OptionIndex(o) >= 0)),
            ValueShape.Number => _diagram.Where(
                index,
                r => regions[r].From >= Math.Max(old.Bounds.Least, now.Bounds.Least) && regions[r].Through <= Math.Min(old.Bounds.Greatest, now.Bounds.Greatest)),
            _ => Diagram.All,
        };
    }

    // Households that lose and gain the same aspects are one kind; null when there are too many kinds.
    private List<Class>? Split(int households, Aspect[] aspects)
    {
        List<Class> classes = households == Diagram.None ? [] : [new(households, [], [])];
        foreach (var aspect in aspects)
        {
            var (lost, gained) = (_diagram.Except(Old(aspect), New(aspect)), _diagram.Except(New(aspect), Old(aspect)));
            if (lost == Diagram.None && gained == Diagram.None)
                continue;
            if (classes.Count > MostKinds)
                return null;
            classes =
            [
                .. classes.SelectMany(c => (IEnumerable<Class>)
                [
                    c with { Households = _diagram.And(c.Households, lost), Lost = c.Lost.Add(aspect) },
                    c with { Households = _diagram.And(c.Households, gained), Gained = c.Gained.Add(aspect) },
                    c with { Households = _diagram.Except(_diagram.Except(c.Households, lost), gained) },
                ]).Where(c => c.Households != Diagram.None),
            ];
        }

        return classes;
    }

    // Aspects that come and go for the same households are one kind.
    private IEnumerable<Class> Together(int households, Aspect[] aspects) => aspects
        .SelectMany(a => (IEnumerable<(Aspect Aspect, bool IsLost, int Households)>)
        [
            (a, true, _diagram.And(households, _diagram.Except(Old(a), New(a)))),
            (a, false, _diagram.And(households, _diagram.Except(New(a), Old(a)))),
        ])
        .Where(c => c.Households != Diagram.None)
        .GroupBy(c => c.Households)
        .Select(
            g => new Class(g.Key, [.. g.Where(c => c.IsLost).Select(c => c.Aspect)], [.. g.Where(c => !c.IsLost).Select(c => c.Aspect)]));

    private ChangeKind Kind(Class kind, int index)
    {
        var context = kind.Lost.Select(Old).Aggregate(Diagram.All, _diagram.And);
        var (conditions, complete) = index < MostKindsInWords ? _cover.Of(kind.Households, context) : ([], false);
        var regions = _diagram.Pick(kind.Households, _space.Preferred);
        var (before, after) = (Decided(_before, regions), Decided(_after, regions));
        return new(
            kind.Lost,
            kind.Gained,
            conditions,
            complete,
            _space.Count(kind.Households),
            Share(kind.Households),
            before,
            after,
            kind.Gained.IsEmpty ? Clauses(_before, before, kind.Lost) : Clauses(_after, after, kind.Gained));
    }

    private static ImmutableArray<Statement> Clauses(Policy policy, Counterexample example, ImmutableArray<Aspect> aspects) =>
    [
        .. example.Determination.Rules.Where(
            r => aspects.Any(a => a.Kind == AspectKind.Outcome && a.RuleSet == r.RuleSet && a.Name == r.Outcome.Name))
            .SelectMany(r => r.Clauses)
            .Concat(
                example.Determination.Duties.Where(
                    d => aspects.Any(a => d.Documents.Any(x => a.Kind == AspectKind.Document && x.Name == a.Name)))
                    .SelectMany(d => d.Clauses))
            .Distinct(StringComparer.Ordinal)
            .Where(policy.Statements.ContainsKey)
            .Select(id => policy.Statements[id]),
    ];

    private Counterexample Decided(Policy policy, int[] regions)
    {
        var sheet = SpaceHousehold.Sheet(_space, regions, policy.Facts);
        return new(sheet, policy.Determine(sheet));
    }

    private int Old(Aspect aspect) => _old.GetValueOrDefault(aspect, Diagram.None);

    private int New(Aspect aspect) => _new.GetValueOrDefault(aspect, Diagram.None);

    private double Share(int households) => Space.Share(_space.Count(households), _space.Count(_both));

    private sealed record Class(int Households, ImmutableArray<Aspect> Lost, ImmutableArray<Aspect> Gained);
}
