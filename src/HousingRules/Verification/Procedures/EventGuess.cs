using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Makes an event of the regions that the model asks for: with everything in order but what must be otherwise, and on the first
/// day on which it can be.</summary>
internal sealed class EventGuess(CaseSpace space)
{
    private CompiledProcedure Rules => space.Rules;

    /// <summary>Another rule for which a period is waited for as well; null for none.</summary>
    public Func<CompiledPeriod, CountingRule?> AlsoWaited { get; set; } = _ => null;

    /// <summary>The regions that an event rather has: facts as they are, papers there, periods as they are by the last day of the
    /// case.</summary>
    public int[] Preferred(CaseFile file, EventKind e)
    {
        var preferred = space.Space.Preferred.ToArray();
        for (var place = new SheetIndex(0); place.Value < Rules.HouseholdWidth; place = new(place.Value + 1))
            preferred[space[place]] = space.Region(place, file.Codes[place.Value]);
        foreach (
            var evidence in e.Evidence.Select(p => p.Fact)
                .Where(f => f.FirstIndex >= Rules.HouseholdWidth && f.Type.Shape == ValueShape.Truth))
        {
            foreach (var place in SheetIndex.AllOf(evidence))
                preferred[space[place]] = space.Region(place, 1);
        }

        foreach (var period in Rules.Periods)
            preferred[space[period.Served]] = space.Region(period.Served, EndOf(file, period) is { } end && end <= file.LastDay ? 1 : 0);
        foreach (var route in Rules.Routes)
            preferred[space[route.Place]] = space.Region(route.Place, 1);
        return preferred;
    }

    /// <summary>The variables that make one event differ from another: what it says, whether a period is waited for, whether a route
    /// matches.</summary>
    public IEnumerable<int> Telling(EventKind e) =>
    [
        .. e.Evidence.SelectMany(p => space.Of(p.Fact)),
        .. Rules.Periods.Select(p => space[p.Served]),
        .. Rules.Routes.Where(r => e.Evidence.Any(p => p.Fact == r.Declaration)).Select(r => space[r.Place]),
    ];

    /// <summary>The event.</summary>
    public CaseEvent Event(Procedure procedure, CaseFile file, EventKind e, int[] regions)
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

        var happened = procedure.Event(e.Name, date);
        foreach (var piece in e.Evidence)
        {
            if (ValueOf(file, piece, regions) is { } value)
                happened = happened.With(value);
        }

        return happened;

        bool Asks(CompiledPeriod period) => space.Space.Variables[space[period.Served]].Regions.Length > 1;
    }

    private DateOnly? WaitedFor(CaseFile file, CompiledPeriod period)
    {
        if (EndOf(file, period) is not { } end || AlsoWaited(period) is not { } other)
            return EndOf(file, period);
        var also = other.Count(file.HappenedOn[period.Since.Index]!.Value, Rules.Calendar).EarliestNextStep;
        return also > end ? also : end;
    }

    private DateOnly? EndOf(CaseFile file, CompiledPeriod period) => file.HappenedOn[period.Since.Index] is { } since
        ? period.Rule.Count(since, Rules.Calendar).EarliestNextStep
        : null;

    private FactValue? ValueOf(CaseFile file, EvidenceKind piece, int[] regions)
    {
        var fact = piece.Fact;
        var isHouseholds = fact.FirstIndex < Rules.HouseholdWidth;
        if (Rules.Routes.FirstOrDefault(r => r.Declaration == fact) is { } route)
            return RouteOf(file, route, regions[space[route.Place]] == space.Region(route.Place, 1));
        var isAsked = space.Of(fact).Any(v => space.Space.Variables[v].Regions.Length > 1);
        if (!piece.IsRequired && (!isAsked || (isHouseholds && IsAsItWas(file, fact, regions))))
            return null;
        return isHouseholds && IsAsItWas(file, fact, regions) ? FactValue.OfCode(fact, CodeOf(file, fact)) : Value(fact, regions);
    }

    private bool IsAsItWas(CaseFile file, FactDeclaration fact, int[] regions) => SheetIndex.AllOf(fact)
        .All(
            place => file.Codes[place.Value] is var code
                && code != SlotCode.Unknown
                && space.Region(place, code) == regions[space[place]]);

    private static long CodeOf(CaseFile file, FactDeclaration fact) => fact.Type.CodeOf(file.Codes.AsSpan(fact.FirstIndex, fact.SlotCount));

    private FactValue? Value(FactDeclaration fact, int[] regions)
    {
        var codes = SheetIndex.AllOf(fact).Select(Code).ToArray();
        return FactValue.OfCode(fact, fact.Type.CodeOf(codes));

        long Code(SheetIndex place)
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
        var decided = file.Fixed[route.Index] ?? file.Matched[route.Index];
        for (var i = 0; i < route.Outcomes.Length; i++)
        {
            if (route.Outcomes[i] == decided == matches)
                return FactValue.OfCode(route.Declaration, i);
        }

        return FactValue.OfCode(route.Declaration, 0);
    }
}
