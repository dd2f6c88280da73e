using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Tests.Ledgers;

/// <summary>Figures of a milestone are added up, of one milestone alone.</summary>
public sealed class MilestoneLineTests
{
    private static readonly Milestone[] Milestones = [.. Some.Yiyuan.Deadlines.Take(2)];

    [Fact]
    public void One_case_stands_where_it_is()
    {
        Assert.Equal(new(Milestones[0], 1, 1, 0, 0, 0), MilestoneLine.Of(Milestones[0], isMet: true, 0));
        Assert.Equal(new(Milestones[0], 1, 1, 1, 0, 3), MilestoneLine.Of(Milestones[0], isMet: true, 3));
        Assert.Equal(new(Milestones[0], 1, 0, 0, 1, 3), MilestoneLine.Of(Milestones[0], isMet: false, 3));
        Assert.Equal(new(Milestones[0], 1, 0, 0, 0, 0), MilestoneLine.Of(Milestones[0], isMet: false, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MilestoneLine.Of(Milestones[0], isMet: false, -1));
    }

    [Fact]
    public void The_longest_stays_and_the_others_are_added()
    {
        var sum = MilestoneLine.Of(Milestones[0], isMet: true, 3) + MilestoneLine.Of(Milestones[0], isMet: false, 5);

        Assert.Equal(new(Milestones[0], 2, 1, 1, 1, 5), sum);
        Assert.Equal(1, sum.Remaining);
    }

    [Fact]
    public void Two_milestones_are_not_added_up() =>
        Assert.Throws<ArgumentException>(() => MilestoneLine.Of(Milestones[0], true, 0) + MilestoneLine.Of(Milestones[1], true, 0));
}
