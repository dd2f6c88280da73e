using System.Collections.Immutable;

using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>Households with what they lose and gain.</summary>
internal sealed record Kind(int Households, ImmutableArray<Aspect> Lost, ImmutableArray<Aspect> Gained);

/// <summary>Divides the households that an amendment changes into kinds.</summary>
internal sealed class KindFinder(Diagram diagram, int both, Dictionary<Aspect, int> old, Dictionary<Aspect, int> now)
{
    private const int MostKinds = 100;

    private static readonly AspectKind[] Order =
        [AspectKind.Deadline, AspectKind.Document, AspectKind.Duty, AspectKind.Step, AspectKind.Gap, AspectKind.Conflict];

    private readonly ImmutableArray<Aspect> _all = [.. old.Keys.Union(now.Keys, DecidedAspects.ByName.Comparer)];

    /// <summary>The households for which anything is decided differently.</summary>
    public int Changed => Differing(_all);

    public IEnumerable<Aspect> All => _all;

    /// <summary>The kinds: together they are exactly the changed households.</summary>
    public IEnumerable<Kind> Find()
    {
        Aspect[] outcomes = [.. _all.Where(a => a.Kind == AspectKind.Outcome)];
        var byOutcome = Differing(outcomes);
        // An amendment of very many outcomes at once has too many combinations to tell apart: then each outcome is told by itself.
        var kinds = Split(byOutcome, outcomes) ?? [.. Together(byOutcome, outcomes)];
        // The rest follows the outcomes; it is a kind of its own only where no outcome changes.
        kinds.AddRange(Rest(diagram.Except(Differing(_all), byOutcome)));
        return kinds;
    }

    public int Lost(Aspect aspect) => diagram.And(both, diagram.Except(Old(aspect), New(aspect)));

    public int Gained(Aspect aspect) => diagram.And(both, diagram.Except(New(aspect), Old(aspect)));

    public int Old(Aspect aspect) => old.GetValueOrDefault(aspect, Diagram.None);

    private int New(Aspect aspect) => now.GetValueOrDefault(aspect, Diagram.None);

    private int Differing(IEnumerable<Aspect> aspects) =>
        diagram.And(both, aspects.Select(a => diagram.Xor(Old(a), New(a))).Aggregate(Diagram.None, diagram.Or));

    // A day that moves says more than every duty that is due on it: what is told already is not told again of what follows from it.
    private List<Kind> Rest(int households)
    {
        var kinds = new List<Kind>();
        var told = Diagram.None;
        foreach (var aspects in _all.Where(a => Order.Contains(a.Kind)).GroupBy(a => a.Kind).OrderBy(g => Array.IndexOf(Order, g.Key)))
        {
            var open = aspects.Key is AspectKind.Duty or AspectKind.Step ? diagram.Except(households, told) : households;
            var found = Together(open, [.. aspects]).ToArray();
            kinds.AddRange(found);
            told = found.Aggregate(told, (all, kind) => diagram.Or(all, kind.Households));
        }

        return kinds;
    }

    // Households that lose and gain the same aspects are one kind; null when there are too many kinds.
    private List<Kind>? Split(int households, Aspect[] aspects)
    {
        List<Kind> kinds = households == Diagram.None ? [] : [new(households, [], [])];
        foreach (var aspect in aspects)
        {
            var (lost, gained) = (Lost(aspect), Gained(aspect));
            if (lost == Diagram.None && gained == Diagram.None)
                continue;
            if (kinds.Count > MostKinds)
                return null;
            kinds =
            [
                .. kinds.SelectMany(k => (IEnumerable<Kind>)
                [
                    k with { Households = diagram.And(k.Households, lost), Lost = k.Lost.Add(aspect) },
                    k with { Households = diagram.And(k.Households, gained), Gained = k.Gained.Add(aspect) },
                    k with { Households = diagram.Except(diagram.Except(k.Households, lost), gained) },
                ]).Where(k => k.Households != Diagram.None),
            ];
        }

        return kinds;
    }

    // Aspects that come and go for the same households are one kind.
    private IEnumerable<Kind> Together(int households, Aspect[] aspects) => aspects
        .SelectMany(a => (IEnumerable<(Aspect Aspect, bool IsLost, int Households)>)
        [
            (a, true, diagram.And(households, Lost(a))),
            (a, false, diagram.And(households, Gained(a))),
        ])
        .Where(c => c.Households != Diagram.None)
        .GroupBy(c => c.Households)
        .Select(
            g => new Kind(g.Key, [.. g.Where(c => c.IsLost).Select(c => c.Aspect)], [.. g.Where(c => !c.IsLost).Select(c => c.Aspect)]));
}
