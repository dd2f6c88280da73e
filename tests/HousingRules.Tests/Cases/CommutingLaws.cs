using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Two events of one day that may come in either order and leave the same facts and the same happenings behind leave the case in
/// the same place: a clerk who enters papers in the order of the pile decides nothing by that.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 300)]
public sealed class CommutingLaws
{
    [Property]
    public void Where_a_case_stands_does_not_hang_on_the_order_of_the_papers(AnyHistory history)
    {
        foreach (var pair in Pairs(history))
            Assert.True(
                pair.OneWay.State == pair.OtherWay.State,
                $"{pair.First}, then {pair.Second}: {pair.OneWay.State}; the other way {pair.OtherWay.State}");
    }

    [Property]
    public void What_is_open_does_not_hang_on_the_order_of_the_papers(AnyHistory history)
    {
        foreach (var pair in Pairs(history))
            Assert.Equal(Open(pair.OneWay), Open(pair.OtherWay));
    }

    [Fact]
    public void Histories_have_such_pairs()
    {
        var pairs = YiyuanHistories.Any().Generator.Sample(300, new Rnd(1), 50).SelectMany(Pairs).ToArray();

        Assert.True(pairs.Length > 300, $"{pairs.Length} pairs");
        Assert.True(pairs.Select(p => (p.First.Name, p.Second.Name)).Distinct().Count() > 40);
    }

    private static IEnumerable<Pair> Pairs(AnyHistory history)
    {
        var steps = Walk.Of(history).Where(s => s.Decision.IsAccepted).ToArray();
        foreach (var (before, after) in steps.Zip(steps.Skip(1)))
        {
            var (first, second) = (On(before.Happened, after.Happened.Date), after.Happened);
            if (first.Kind != second.Kind
                && Both(before.Before, first, second) is { } oneWay
                && Both(before.Before, second, first) is { } otherWay
                && IsTheSame(oneWay, otherWay))
                yield return new(first, second, oneWay, otherWay);
        }
    }

    private static CaseFile? Both(CaseFile file, CaseEvent first, CaseEvent second)
    {
        var one = file.Decide(first);
        var two = one.IsAccepted ? one.File.Decide(second) : one;
        // What is thrown back is no step that is done.
        return two.IsAccepted && two.File.History.TakeLast(2).All(r => !r.IsSetBack) ? two.File : null;
    }

    private static bool IsTheSame(CaseFile one, CaseFile other) =>
        one.Codes.AsSpan().SequenceEqual(other.Codes)
            && one.HappenedOn.ToString() == other.HappenedOn.ToString()
            && one.StoodOn.ToString() == other.StoodOn.ToString();

    private static string[] Open(CaseFile file) => [.. file.Items.Where(i => i.IsOpen).Select(i => i.Problem.Name).Order()];

    private static CaseEvent On(CaseEvent happened, DateOnly day) => new(happened.Kind, happened.Name, day, happened.Evidence, []);

    private sealed record Pair(CaseEvent First, CaseEvent Second, CaseFile OneWay, CaseFile OtherWay);
}
