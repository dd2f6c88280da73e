using FsCheck.Xunit;
using HousingRules.Facts;
using HousingRules.Tests.Laws;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A comparison reports every difference, and none that is not there.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 150)]
public sealed class AmendmentLaws
{
    [Property]
    public void Every_difference_of_outcomes_is_one_reported_kind(KnownHousehold household, byte salt)
    {
        foreach (var (name, (after, comparison)) in YiyuanReadings.All)
        {
            foreach (var sheet in Near(household, comparison, salt))
            {
                var (old, now) = (Decided.Outcomes(Some.Yiyuan.Determine(sheet)), Decided.Outcomes(after.Determine(sheet)));
                var (lost, gained) = (old.Except(now).ToHashSet(), now.Except(old).ToHashSet());
                if (lost.Count + gained.Count > 0)
                    Assert.True(
                        comparison.Kinds.Any(k => lost.SetEquals(Decided.Names(k.Lost)) && gained.SetEquals(Decided.Names(k.Gained))),
                        $"{name}: lost {string.Join(", ", lost)}; gained {string.Join(", ", gained)}");
            }
        }
    }

    [Property]
    public void Where_no_outcome_differs_every_paper_and_day_that_does_is_in_a_reported_kind(KnownHousehold household, byte salt)
    {
        foreach (var (name, (after, comparison)) in YiyuanReadings.All)
        {
            foreach (var sheet in Near(household, comparison, salt))
            {
                var (before, then) = (Some.Yiyuan.Determine(sheet), after.Determine(sheet));
                if (!Decided.Outcomes(before).SetEquals(Decided.Outcomes(then)))
                    continue;
                var (old, now) = (Decided.All(before), Decided.All(then));
                Assert.All(
                    old.Except(now),
                    lost => Assert.True(comparison.Kinds.Any(k => Decided.Names(k.Lost).Contains(lost)), $"{name}: {lost}"));
                Assert.All(
                    now.Except(old),
                    gained => Assert.True(comparison.Kinds.Any(k => Decided.Names(k.Gained).Contains(gained)), $"{name}: {gained}"));
            }
        }
    }

    [Property]
    public void The_conditions_of_a_kind_hold_for_its_households_and_for_no_others(KnownHousehold household, byte salt)
    {
        foreach (var (name, (after, comparison)) in YiyuanReadings.All)
        {
            foreach (var sheet in Near(household, comparison, salt))
            {
                var (old, now) = (Decided.All(Some.Yiyuan.Determine(sheet)), Decided.All(after.Determine(sheet)));
                var change = new PlainWords(Some.Yiyuan, sheet);
                foreach (
                    var kind in comparison.Kinds.Where(
                        k => k.IsComplete
                            && k.Lost.Concat(k.Gained).All(a => a.Kind == AspectKind.Outcome)
                            && old.IsSupersetOf(Decided.Names(k.Lost))))
                {
                    var (lost, gained) = (Outcomes(old.Except(now)), Outcomes(now.Except(old)));
                    var isOne = lost.SetEquals(Decided.Names(kind.Lost)) && gained.SetEquals(Decided.Names(kind.Gained));
                    var said = kind.Conditions.IsEmpty || kind.Conditions.Any(change.Hold);
                    Assert.True(
                        isOne == said,
                        $"{name}: {string.Join("; ", kind.Conditions.Select(c => c.ToString(Language.English)))} "
                        + $"{(said ? "holds" : "does not hold")} for "
                            + $"{string.Join(", ", household.Policy.Facts.Facts.Select(f => $"{f}={sheet[f]}"))}");
                }
            }
        }
    }

    [Fact]
    public void Every_example_of_a_kind_shows_it() => Assert.All(YiyuanReadings.All.Values.SelectMany(r => r.Comparison.Kinds), kind =>
    {
        var (old, now) = (Decided.All(kind.Before.Determination), Decided.All(kind.After.Determination));
        Assert.Superset(Decided.Names(kind.Lost), old);
        Assert.Superset(Decided.Names(kind.Gained), now);
        Assert.Empty(Decided.Names(kind.Lost).Intersect(now));
        Assert.Empty(Decided.Names(kind.Gained).Intersect(old));
    });

    [Fact]
    public void Every_reading_switch_changes_something_and_says_on_which_statements() =>
        Assert.All(
            YiyuanReadings.All.Where(r => !CountsDays(r.Key)),
            r => Assert.True(r.Value.Comparison is { Changed.IsZero: false, Share: > 0 and <= 1, Kinds.IsEmpty: false }, r.Key));

    [Fact]
    public void Another_way_of_counting_days_changes_nothing_that_is_decided_for_a_household() =>
        Assert.All(
            YiyuanReadings.All.Where(r => CountsDays(r.Key)),
            r => Assert.True(r.Value.Comparison is { Changed.IsZero: true, Kinds.IsEmpty: true }, r.Key));

    [Fact]
    public void A_policy_compared_with_itself_changes_nothing()
    {
        var comparison = PolicyComparer.Compare(Some.Yiyuan, Some.Yiyuan);

        Assert.True(
            comparison is { Changed.IsZero: true, Share: 0, Kinds.IsEmpty: true, AddedFacts.IsEmpty: true, RemovedFacts.IsEmpty: true });
    }

    [Fact]
    public void Back_is_there_the_other_way_round() => Assert.All(YiyuanReadings.All, reading =>
    {
        var back = PolicyComparer.Compare(reading.Value.After, Some.Yiyuan);

        Assert.Equal(reading.Value.Comparison.Changed, back.Changed);
        Assert.Equal(reading.Value.Comparison.Kinds.Select(k => k.Households), back.Kinds.Select(k => k.Households));
    });

    private static bool CountsDays(string reading) => YiyuanReadings.OfDays.Contains(reading.Split('=')[0]);

    private static HashSet<string> Outcomes(IEnumerable<string> decided) =>
        [.. decided.Where(d => !d.StartsWith("paper: ", StringComparison.Ordinal) && !d.StartsWith("day: ", StringComparison.Ordinal))];

    // A change touches few households: besides the drawn one, each kind's example with some of the drawn one's facts.
    private static IEnumerable<FactSheet> Near(KnownHousehold household, PolicyComparison comparison, byte salt)
    {
        yield return household.Sheet();
        foreach (var kind in comparison.Kinds)
        {
            var sheet = Some.Yiyuan.NewSheet();
            foreach (var fact in Some.Yiyuan.Facts.Facts)
                sheet.Set(kind.Before.Facts[fact]);
            foreach (var value in household.Values.Where((_, i) => (i * 7 + salt) % 6 == 0))
                sheet.Set(value);
            yield return sheet;
        }
    }
}
