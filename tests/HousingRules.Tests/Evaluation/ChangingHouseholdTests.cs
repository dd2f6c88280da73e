using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>A household may change while it is decided, as one that another thread edits does. Its answer is that of one moment or another,
/// and no like household ever hears of it.</summary>
public sealed class ChangingHouseholdTests
{
    private static readonly Policy Damp = Some.Policy(text => text
        .Boolean("damp")
        .OneOf("roof", "tile", "thatch")
        .RuleSet("scope", "One", null, ("dry", "not damp and roof == \"tile\""), ("wet", "damp or roof == \"thatch\"")));

    public enum Roof
    {
        Tile,
        Thatch,
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_household_that_changes_at_each_look_spoils_no_like_household(bool damp)
    {
        var policy = Damp.For<House>();

        policy.Determine(new House(look => look % 2 == 0 ? damp : !damp));

        Assert.Equal(damp ? "wet" : "dry", Outcome(policy.Determine(new House(_ => damp))));
        Assert.Equal(damp ? "dry" : "wet", Outcome(policy.Determine(new House(_ => !damp))));
    }

    [Fact]
    public void A_household_that_another_thread_changes_spoils_no_like_household()
    {
        for (var round = 0; round < 200; round++)
        {
            var policy = Damp.For<House>();
            var now = false;
            using var started = new Barrier(2);
            var other = new Thread(() =>
            {
                started.SignalAndWait();
                for (var i = 0; i < 2_000; i++)
                    Volatile.Write(ref now, i % 2 == 0);
            });
            other.Start();
            started.SignalAndWait();
            for (var i = 0; i < 500; i++)
                policy.Determine(new House(_ => Volatile.Read(ref now)));
            other.Join();

            Assert.Equal("wet", Outcome(policy.Determine(new House(_ => true))));
            Assert.Equal("dry", Outcome(policy.Determine(new House(_ => false))));
        }
    }

    [Fact]
    public void Each_property_is_read_once()
    {
        var policy = Damp.For<House>();
        var looks = 0;

        policy.Determine(new House(look => (looks = look + 1) > 1));

        Assert.Equal(1, looks);
    }

    private static string Outcome(Determination determination) => Assert.Single(determination["scope"].Certain).Name;

    /// <summary>Dampness as it is at the nth look.</summary>
    public sealed class House(Func<int, bool> damp)
    {
        private int _looks;

        public bool Damp => damp(_looks++);

        public Roof Roof { get; } = Roof.Tile;
    }
}
