using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Compares two procedures: what is written of their parts, what their conditions mean in every case, and for what differs a case
/// that shows it.</summary>
internal sealed class ProcedureComparer
{
    // Nobody reads examples of the hundredth difference.
    // Of so many days of the calendar it is told what they are.
    private const int MostDays = 8;
    private const int MostExamples = 40;

    private readonly Policy _before;
    private readonly Policy _after;
    private readonly JointPolicies _joint;
    private readonly Lazy<ExampleSearch[]> _searches;

    private ProcedureComparer(Policy before, Policy after, StepBound steps)
    {
        (_before, _after) = (before, after);
        _joint = new(((CompiledProcedure)before.Procedure!).Compiled, ((CompiledProcedure)after.Procedure!).Compiled, steps);
        _searches = new(() =>
        {
            var (old, now) = (Procedure.Of(before), Procedure.Of(after));
            return
            [
                new(old, now, new(old.Rules, _joint.Space, _joint.Before), isBackward: false),
                new(now, old, new(now.Rules, _joint.Space, _joint.After), isBackward: true),
            ];
        });
    }

    public static ImmutableArray<ProcedureDifference> Compare(Policy before, Policy after, StepBound steps) =>
        (before.Procedure, after.Procedure) switch
        {
            (null, null) => [],
            (null, _) => [Whole(null, VerificationSentences.ThereIsOne)],
            (_, null) => [Whole(VerificationSentences.ThereIsOne, null)],
            _ => Compared(before, after, steps),
        };

    private static ImmutableArray<ProcedureDifference> Compared(Policy before, Policy after, StepBound steps)
    {
        try
        {
            return new ProcedureComparer(before, after, steps).Compare();
        }
        catch (BoundMetException)
        {
            // Whether they differ is not known: that is no "nothing changes".
            return [new(Whole(VerificationSentences.ThereIsOne, VerificationSentences.NotCompared(steps)).Change) { IsFollowed = false }];
        }
    }

    private static ProcedureDifference Whole(LocalizedText? before, LocalizedText? after) =>
        new(new("procedure", "procedure", VerificationSentences.TheProcedure, "procedure", before, after));

    private ImmutableArray<ProcedureDifference> Compare()
    {
        var old = new ProcedureParts(_before, _joint.Before, _joint).Read();
        var now = new ProcedureParts(_after, _joint.After, _joint).Read();
        var found = ImmutableArray.CreateBuilder<ProcedureDifference>();
        foreach (var part in NamedValues.Only(old, now))
            found.Add(Shown(new(part.Kind, part.Name, part.Label, "part", part.Label, null), Failing(part), found.Count));
        foreach (var part in NamedValues.Only(now, old))
            found.Add(Shown(new(part.Kind, part.Name, part.Label, "part", null, part.Label), Failing(part), found.Count));
        foreach (var value in NamedValues.Differing(old, now))
            found.Add(Shown(value, found.Count));
        var days = _before.Calendar.DifferingFrom(_after.Calendar).ToArray();
        if (days.Length > 0)
            found.Add(new(Calendar(days, _before.Calendar, _after.Calendar)));
        return found.ToImmutable();
    }

    private ProcedureDifference Shown(DifferingValue value, int index)
    {
        if (value.Before?.Condition is null && value.After?.Condition is null)
            return Shown(value.Told, Diagram.All, index);
        var differing = _joint.Diagram.Xor(value.Before?.Condition ?? Diagram.None, value.After?.Condition ?? Diagram.None);
        return Shown(value.Told, differing, index);
    }

    // Where a guard that only one procedure has does not hold, the other may accept.
    private int Failing(Written part) => part.Values.FirstOrDefault(v => v.Property == "condition")?.Condition is { } holds
        ? _joint.Diagram.Not(holds)
        : Diagram.All;

    private ProcedureDifference Shown(WrittenChange change, int where, int index)
    {
        // What differs only by the answer of a comparison that cannot be followed may be the same for every real case.
        var isFollowed = _joint.Diagram.ForAll(where, _joint.Opaque) != Diagram.None;
        if (index >= MostExamples || Target.Of(change) is not { } target)
            return new(change) { IsFollowed = isFollowed };
        var (example, tried) = Example(target, where);
        return example is null
            ? new(change) { IsFollowed = isFollowed, Tried = Math.Max(1, tried) }
            : new(change) { Example = example.History, Before = example.Before, After = example.After };
    }

    private (ShowingCase? Example, int Tried) Example(Target target, int where)
    {
        var tried = 0;
        try
        {
            foreach (var search in _searches.Value)
            {
                if (search.Find(target, where) is { } example)
                    return (example, tried);
                tried += search.Tried;
            }
        }
        catch (BoundMetException)
        {
            // There is a difference all the same, without an example.
        }

        return (null, tried);
    }

    private static WrittenChange Calendar(DateOnly[] days, RestDayCalendar before, RestDayCalendar after) => new(
        "calendar",
        "calendar",
        VerificationSentences.TheCalendar,
        "days",
        Days(days, before),
        Days(days, after));

    private static LocalizedText Days(DateOnly[] days, RestDayCalendar calendar)
    {
        var told = days.Take(MostDays).Select(d => (Day: Day(d), IsRest: calendar.IsRestDay(d))).ToArray();
        return VerificationSentences.Days(told, days.Length);
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}");
}
