using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What happens to a case, event by event, as a history's numbers say.</summary>
internal static class Walk
{
    public static IEnumerable<WalkStep> Of(AnyHistory history) => Of(history, CaseText.Yiyuan);

    public static IEnumerable<WalkStep> Of(AnyHistory history, Procedure procedure)
    {
        var sheet = procedure.Policy.NewSheet();
        history.Household.Sheet().Codes.CopyTo(sheet.Codes, 0);
        var file = procedure.Kept().Open(CaseText.SomeHousehold, sheet);
        CaseEvent? waiting = null;
        foreach (var draw in history.Draws)
        {
            var dice = new SeededRandom(draw);
            // Who came too early mostly comes again.
            var happened = waiting is not null && dice.Percent(80) ? waiting : Next(file, dice);
            var decided = file.Decide(happened);
            yield return new(file, happened, decided);
            waiting = decided.Refusals is [{ Earliest: { } earliest }] ? new(happened.Kind, happened.Name, earliest, [], []) : null;
            file = decided.File;
        }
    }

    public static CaseFile End(AnyHistory history) => Of(history).Last().Decision.File;

    // Most draws are of what can happen where the case stands, new things and things that move it before others: so that cases travel far.
    private static CaseEvent Next(CaseFile file, SeededRandom dice)
    {
        var rules = file.Procedure().Rules;
        var kinds = rules.Events.SelectMany(e => Enumerable.Repeat(e, Weight(file, e))).ToArray();
        var kind = kinds.Length == 0 || dice.Percent(8) ? dice.Of(file.Procedure().Events) : dice.Of(kinds);
        return AnyEvent.Of(kind, Later(file.LastDay, dice), dice, good: 85);
    }

    private static int Weight(CaseFile file, EventKind e)
    {
        var ways = e.From(file.MachineState);
        if (ways.IsEmpty)
            return 0;
        var moves = ways.Any(w => w.Declaration.To is { } to && to != file.State && !w.Declaration.IsSetBack);
        return 1 + (moves ? 9 : 0) + (file.HappenedOn[e.Index] is null ? 4 : 0);
    }

    private static DateOnly Later(DateOnly day, SeededRandom dice) => dice.Below(100) switch
    {
        < 3 => day.AddDays(-1 - dice.Below(5)),
        < 50 => day,
        < 75 => day.AddDays(1),
        < 95 => day.AddDays(2 + dice.Below(4)),
        _ => day.AddDays(6 + dice.Below(40)),
    };
}

/// <summary>An event of a walk: the case before it, and what came of it.</summary>
internal sealed record WalkStep(CaseFile Before, CaseEvent Happened, CaseDecision Decision)
{
    public CaseFile After => Decision.File;

    public override string ToString() =>
        $"{Happened} {string.Join(' ', Happened.Evidence.Select(v => $"{v.Fact}={v}"))} -> {After.State} "
        + $"{CaseText.Codes(Decision.Refusals)}";
}
