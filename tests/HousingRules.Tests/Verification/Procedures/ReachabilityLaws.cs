using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Tests.Cases;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The model of all cases allows everything that the machine does: what is proved of it is true of every case.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 300)]
public sealed class ReachabilityLaws
{
    private static readonly CaseSpace Space = new(CaseText.Yiyuan.Rules, new(long.MaxValue));
    private static readonly Lazy<Reachability> Any = new(() => new(Space, new(Space, unknowns: true)));
    private static readonly Lazy<Reachability> Known = new(
        () => new(Space, new(Space, unknowns: false)));

    [Property]
    public void No_case_stands_where_the_proof_says_that_none_can(AnyHistory history) =>
        Assert.All(
            Walk.Of(history).Select(s => s.After),
            file => Assert.True(CanStand(file, Any.Value), $"{file.State} after {string.Join(", ", file.History.Select(r => r.Event))}"));

    [Property]
    public void No_case_of_a_household_that_is_known_stands_where_the_closer_model_says_that_none_can(AnyHistory history)
    {
        var known = history with { Household = history.Household with { Unknown = [] } };

        Assert.All(
            Walk.Of(known).Select(s => s.After).TakeWhile(IsKnown),
            file => Assert.True(CanStand(file, Known.Value), $"{file.State} after {string.Join(", ", file.History.Select(r => r.Event))}"));
    }

    [Fact]
    public void The_diagrams_of_what_can_be_leave_most_of_what_cannot_out()
    {
        var everywhere = Any.Value.Reached.Count(cases => cases == Diagram.All);

        Assert.Equal(0, everywhere);
    }

    private static bool IsKnown(CaseFile file) => !file.Codes.Contains(SlotCode.Unknown);

    // A fact that is unknown may be anything that makes it true.
    private static bool CanStand(CaseFile file, Reachability reachability)
    {
        var cases = reachability.Reached[file.MachineState.Index.Value];
        for (var place = new SheetIndex(0); place.Value < Space.Rules.HouseholdWidth; place = new(place.Value + 1))
        {
            if (file.Codes[place.Value] != SlotCode.Unknown)
                cases = Space.Diagram.Fix(cases, Space[place], Space.Region(place, file.Codes[place.Value]));
        }

        foreach (var e in Space.Rules.Events)
            cases = Space.Diagram.Fix(cases, Space[e.Happened], Space.Region(e.Happened, file.HappenedOn[e.Index] is null ? 0 : 1));
        return cases != Diagram.None;
    }
}
