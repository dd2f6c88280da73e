using HousingRules.Evaluation;

namespace HousingRules.Tests.Evaluation;

/// <summary>Many households are decided as each would be alone.</summary>
public sealed class DetermineAllTests
{
    private static readonly BoundPolicy<EnumHousehold> Policy = Some.Yiyuan.For<EnumHousehold>();

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Each_household_gets_what_it_would_get_alone(int threads)
    {
        var households = Households(10_001);
        var determinations = new Determination[households.Length];

        Policy.DetermineAll(households, determinations, threads);

        Assert.All(determinations, (d, i) => Assert.Same(Policy.Determine(households[i]), d));
    }

    [Fact]
    public void A_span_and_a_sequence_are_decided_alike()
    {
        var households = Households(100);
        var determinations = new Determination[households.Length];

        Policy.Determine(households, determinations);

        Assert.Equal(Policy.DetermineAll(households.AsEnumerable()), determinations);
    }

    [Fact]
    public void Nobody_is_decided_in_no_time() => Policy.DetermineAll(ReadOnlyMemory<EnumHousehold>.Empty, Memory<Determination>.Empty);

    [Theory, InlineData(1), InlineData(2)]
    public void Progress_ends_at_the_number_of_households(int threads)
    {
        var told = new Told();
        var households = Households(10_001);

        Policy.DetermineAll(households, new Determination[households.Length], threads, told);

        Assert.Equal(10_001, told.Values.Max());
        Assert.Equal(3, told.Values.Count);
    }

    [Fact]
    public void Work_that_is_stopped_before_it_begins_decides_nothing()
    {
        var determinations = new Determination[10];

        Assert.Throws<OperationCanceledException>(
            () => Policy.DetermineAll(Households(10), determinations, cancellation: new CancellationToken(canceled: true)));

        Assert.All(determinations, Assert.Null);
    }

    [Fact]
    public void Work_that_is_stopped_on_the_way_leaves_what_was_decided()
    {
        using var stop = new CancellationTokenSource();
        var households = Households(50_000);
        var determinations = new Determination[households.Length];

        Assert.Throws<OperationCanceledException>(
            () => Policy.DetermineAll(households, determinations, 1, new StopsAtOnce(stop), stop.Token));

        Assert.NotNull(determinations[0]);
        Assert.Null(determinations[^1]);
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_value_that_is_not_declared_is_the_callers_mistake_on_any_thread(int threads)
    {
        var households = Households(9_000);
        households[8_999] = new() { OriginalGrade = (Grade)77 };

        var mistake = Assert.ThrowsAny<ArgumentException>(
            () => Policy.DetermineAll(households, new Determination[households.Length], threads));

        Assert.Contains("originalGrade", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_must_be_room_for_every_determination() =>
        Assert.ThrowsAny<ArgumentException>(() => Policy.DetermineAll(Households(2), new Determination[1]));

    [Fact]
    public void There_are_no_fewer_than_no_threads() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.DetermineAll(Households(1), new Determination[1], -1));

    private static EnumHousehold[] Households(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new EnumHousehold
        {
            Categories = n % 3 == 0 ? ["registeredPoor"] : n % 3 == 1 ? ["minimumLivingGuarantee"] : [],
            OriginalGrade = (Grade)(n % 5),
            RelocatedBy = (RelocatedBy)(n / 5 % 8),
            ThreatensNeighbours = n % 11 == 0 ? null : n % 2 == 0,
        })];

    private sealed class Told : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value)
        {
            lock (Values)
                Values.Add(value);
        }
    }

    private sealed class StopsAtOnce(CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value) => stop.Cancel();
    }
}
