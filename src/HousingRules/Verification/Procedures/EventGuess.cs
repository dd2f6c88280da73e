using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Makes an event of the regions that the model asks for: with everything in order but what must be otherwise, and on the first
/// day on which it can be.</summary>
internal sealed class EventGuess(CaseSpace space)
{
    private ProcedureRules Rules => space.Rules;

    /// <summary>Another rule for which a period is waited for as well; null for none.</summary>
    public Func<PeriodRules, CountingRule?> AlsoWaited { get; set; } = _ => null;

    /// <summary>The regions that an event rather has: facts as they are, papers there, periods as they are by the last day of the
    /// case.</summary>
    public int[] Preferred(CaseFile file, EventRules e)
    {
        var preferred = space.Space.Preferred.ToArray();
        for (var place = 0; place < Rules.HouseholdWidth; place++)
            preferred[space[place]] = space.Region(place, file.Fold.Facts[place]);
        foreach (
            var evidence in e.Kind.Evidence.Select(p => p.Fact)
                .Where(f => f.Slot >= Rules.HouseholdWidth && f.Type.Shape == ValueShape.Truth))
        {
            for (var i = 0; i < evidence.Slots; i++)
                preferred[space[evidence.Slot + i]] = space.Region(evidence.Slot + i, 1);
        }

        foreach (var period in Rules.Periods)
            preferred[space[period.Served]] = space.Region(period.Served, EndOf(file, period) is { } end && end <= file.LastDay ? 1 : 0);
        foreach (var route in Rules.Routes)
            preferred[space[route.Place]] = space.Region(route.Place, 1);
        return preferred;
    }

    /// <summary>The variables that make one event differ from another: what it says, whether a period is waited for, whether a route
    /// matches.</summary>
    public IEnumerable<int> Telling(EventRules e) =>
    [
        .. e.Kind.Evidence.SelectMany(p => space.Of(p.Fact)),
        .. Rules.Periods.Select(p => space[p.Served]),
        .. Rules.Routes.Where(r => e.Kind.Evidence.Any(p => p.Fact == r.Declaration)).Select(r => space[r.Place]),
    ];

    /// <summary>The event.</summary>
    public CaseEvent Event(Procedure procedure, CaseFile file, EventRules e, int[] regions)
    {
        var date = file.LastDay;
        foreach (var period in Rules.Periods)
        {
            if (
                regions[space[period.Served]] == space.Region(period.Served, 1)
                    && WaitedFor(file, period) is { } end
                    && end > date
                    && Asks(period))
                date = end;
        }

        var happened = procedure.Event(e.Kind.Name, date);
        foreach (var piece in e.Kind.Evidence)
        {
            if (ValueOf(file, piece, regions) is { } value)
                happened = happened.With(value);
        }

        return happened;

        bool Asks(PeriodRules period) => space.Space.Variables[space[period.Served]].Regions.Length > 1;
    }

    private DateOnly? WaitedFor(CaseFile file, PeriodRules period)
    {
        if (EndOf(file, period) is not { } end || AlsoWaited(period) is not { } other)
            return EndOf(file, period);
        var also = other.Count(DateOnly.FromDayNumber(file.Fold.HappenedOn[period.Since.Index]), Rules.Policy.Calendar).EarliestNextStep;
        return also > end ? also : end;
    }

    private DateOnly? EndOf(CaseFile file, PeriodRules period) => file.Fold.HappenedOn[period.Since.Index] is > 0 and var since
        ? period.Rule.Count(DateOnly.FromDayNumber(since), Rules.Policy.Calendar).EarliestNextStep
        : null;

    private FactValue? ValueOf(CaseFile file, EvidenceKind piece, int[] regions)
    {
        var fact = piece.Fact;
        var isHouseholds = fact.Slot < Rules.HouseholdWidth;
        if (Rules.Routes.FirstOrDefault(r => r.Declaration == fact) is { } route)
            return RouteOf(file, route, regions[space[route.Place]] == space.Region(route.Place, 1));
        var isAsked = space.Of(fact).Any(v => space.Space.Variables[v].Regions.Length > 1);
        if (!piece.IsRequired && (!isAsked || (isHouseholds && IsAsItWas(file, fact, regions))))
            return null;
        return isHouseholds && IsAsItWas(file, fact, regions) ? FactValue.OfCode(fact, CodeOf(file, fact)) : Value(fact, regions);
    }

    private bool IsAsItWas(CaseFile file, FactDeclaration fact, int[] regions) => Enumerable.Range(fact.Slot, fact.Slots)
        .All(place => file.Fold.Facts[place] is var code && code != SlotCode.Unknown && space.Region(place, code) == regions[space[place]]);

    private static long CodeOf(CaseFile file, FactDeclaration fact) => fact.Type.CodeOf(file.Fold.Facts.AsSpan(fact.Slot, fact.Slots));

    private FactValue? Value(FactDeclaration fact, int[] regions)
    {
        var codes = Enumerable.Range(fact.Slot, fact.Slots).Select(Code).ToArray();
        return FactValue.OfCode(fact, fact.Type.CodeOf(codes));

        long Code(int place)
        {
            var region = space.Space.Variables[space[place]].Regions[regions[space[place]]];
            return fact.Type.Shape switch
            {
                // Where no rule asks, yes is as good as no, and a paper is rather there.
                ValueShape.Truth => region.Through,
                ValueShape.Option => fact.OptionIndex(region.Options[0]),
                _ => region.From,
            };
        }
    }

    // The route that is decided in the case, or, where it must be wrong, another.
    private static FactValue? RouteOf(CaseFile file, RouteCheck route, bool matches)
    {
        var decided = file.Fold.Fixed[route.Index] ?? file.Fold.Matched[route.Index];
        for (var i = 0; i < route.Outcomes.Length; i++)
        {
            if (route.Outcomes[i] == decided == matches)
                return FactValue.OfCode(route.Declaration, i);
        }

        return FactValue.OfCode(route.Declaration, 0);
    }
}
