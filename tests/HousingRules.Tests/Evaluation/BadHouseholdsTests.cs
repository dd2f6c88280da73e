using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>A household that something is wrong with is told by its place, and keeps no other from being decided.</summary>
public sealed class BadHouseholdsTests
{
    private const int Many = 100_000;
    private const int Bad = 77_777;

    private static readonly BoundPolicy<EnumHousehold> Policy = Some.Yiyuan.For<EnumHousehold>();

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void One_among_a_hundred_thousand_is_told_by_its_place_and_all_others_are_decided(int threads)
    {
        var households = Households(Many);
        households[Bad] = new() { OriginalGrade = (Grade)9 };
        var (determinations, told) = (new HousingRules.Evaluation.Determination?[Many], new List<BadHousehold>());

        Policy.TryDetermineAll(households, determinations, told.Add, threads);

        var bad = Assert.Single(told);
        Assert.Equal(Bad, bad.Index);
        Assert.Equal("originalGrade", Assert.Single(bad.Problems).Fact.Name);
        Assert.Null(determinations[Bad]);
        Assert.Equal(Many - 1, determinations.Count(d => d is not null));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void Where_an_exception_is_thrown_it_says_which_household_it_is(int threads)
    {
        var households = Households(Many);
        (households[Bad], households[Bad + 1]) = (new() { OriginalGrade = (Grade)9 }, null!);

        var mistake = Assert.Throws<BadHouseholdException>(
            () => Policy.DetermineAll(households, new HousingRules.Evaluation.Determination[Many], threads));

        Assert.Equal(Bad, mistake.Index);
        Assert.StartsWith("households[77777]: OriginalGrade: the fact originalGrade must", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(
            Bad,
            Assert.Throws<BadHouseholdException>(
                () => Policy.Determine(households, new HousingRules.Evaluation.Determination[Many])).Index);
        Assert.Equal(Bad, Assert.Throws<BadHouseholdException>(() => Policy.DetermineAll(households).Count()).Index);
    }

    [Fact]
    public void One_that_is_not_there_is_told_by_its_place()
    {
        EnumHousehold[] households = [new(), null!, new()];
        var told = new List<BadHousehold>();

        Policy.TryDetermineAll(households, new HousingRules.Evaluation.Determination?[3], told.Add);

        Assert.Equal("households[1]: The household is null.", Assert.Single(told).ToString());
        Assert.Equal("第 2 户：住户为 null。", told[0].ToString(Language.Chinese));
        Assert.Equal([true, false, true], Policy.TryDetermineAll(households).Select(h => h.IsDetermined));
        Assert.Equal(1, Assert.Throws<BadHouseholdException>(() => Policy.DetermineAll(households).Last()).Index);
    }

    [Fact]
    public void A_property_that_throws_is_told_by_its_place()
    {
        var bound = Some.Yiyuan.For<Breaking>(omit: [.. Some.Yiyuan.Facts.Facts.Select(f => f.Name).Where(n => n != "currentGrade")]);
        Breaking[] households = [new("A"), new(null), new("D")];
        var told = new List<BadHousehold>();
        var determinations = new HousingRules.Evaluation.Determination?[3];

        bound.TryDetermineAll(households, determinations, told.Add, threads: 1);

        Assert.Equal(1, Assert.Single(told).Index);
        Assert.IsType<InvalidDataException>(told[0].Thrown);
        Assert.NotNull(determinations[2]);
        var thrown = Assert.Throws<BadHouseholdException>(
            () => bound.DetermineAll(households, new HousingRules.Evaluation.Determination[3], threads: 1));
        Assert.Equal(1, thrown.Index);
        Assert.IsType<InvalidDataException>(thrown.InnerException);
    }

    [Fact]
    public async Task Households_that_come_one_after_another_are_decided_one_after_another()
    {
        EnumHousehold[] households = [.. Households(100), new() { CurrentGrade = (OldGrade)3 }, .. Households(3)];

        var decided = new List<DeterminedHousehold<EnumHousehold>>();
        await foreach (var household in Policy.TryDetermineAllAsync(Come(households)))
            decided.Add(household);

        Assert.Equal(Policy.TryDetermineAll(households).Select(h => h.Determination), decided.Select(h => h.Determination));
        Assert.Equal(households, decided.Select(h => h.Household));
        Assert.Equal([100], decided.Where(h => !h.IsDetermined).Select(h => h.Index));
        Assert.Equal(100, decided[100].Problem!.Index);
        var mistake = await Assert.ThrowsAsync<BadHouseholdException>(async () =>
        {
            await foreach (var _ in Policy.DetermineAllAsync(Come(households)))
            {
            }
        });
        Assert.Equal(100, mistake.Index);
    }

    [Fact]
    public async Task Sequences_stop_when_they_are_told_to()
    {
        using var stop = new CancellationTokenSource();
        var households = Households(10);
        var decided = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in Policy.DetermineAll(households, stop.Token))
            {
                if (++decided == 3)
                    stop.Cancel();
            }
        });
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Policy.DetermineAllAsync(Come(households), stop.Token))
                decided++;
        });
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Policy.TryDetermineAllAsync(Come(households)).WithCancellation(stop.Token))
                decided++;
        });

        Assert.Equal(3, decided);
    }

    [Fact]
    public void Whoever_is_told_may_stop_the_work_by_throwing() => Assert.Throws<InvalidDataException>(
        () => Policy.TryDetermineAll(
            new EnumHousehold[2],
            new HousingRules.Evaluation.Determination?[2],
            _ => throw new InvalidDataException()));

    [Fact]
    public void A_household_by_itself_is_decided_or_told()
    {
        Assert.True(Policy.TryDetermine(new(), out var determination, out var problem));
        Assert.Same(Policy.Determine(new()), determination);
        Assert.Null(problem);
        Assert.False(Policy.TryDetermine(null, out determination, out problem));
        Assert.Null(determination);
        Assert.False(Policy.TryDetermine(new() { OriginalGrade = (Grade)7, Categories = ["nobody"] }, out _, out problem));
        Assert.Equal(["categories", "originalGrade"], problem.Problems.Select(p => p.Fact.Name));
        Assert.Null(problem.Index);
    }

    [Fact]
    public void A_sheet_or_what_was_read_is_decided_or_told()
    {
        var policy = Some.Yiyuan;
        var sheet = Some.Household(("currentGrade", "D"));

        Assert.True(policy.TryDetermine(sheet, out var determination, out _));
        Assert.Same(policy.Determine(sheet), determination);
        Assert.False(policy.TryDetermine((FactSheet?)null, out _, out var problem));
        Assert.Equal("The household is null.", problem.Reason.English);
        Assert.False(policy.TryDetermine(Some.National.NewSheet(), out _, out problem));
        Assert.Contains("another policy", problem.Reason.English, StringComparison.Ordinal);
        var reader = new HouseholdReader(policy.Facts);
        Assert.True(policy.TryDetermine(reader.Read([new("现鉴定等级", "D级")]), out var read, out _));
        Assert.Same(determination, read);
        Assert.False(policy.TryDetermine(reader.Read([new("现鉴定等级", "F")]), out _, out problem));
        Assert.Equal("currentGrade", Assert.Single(problem.Problems).Fact.Name);
    }

    private static EnumHousehold[] Households(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new EnumHousehold { OriginalGrade = (Grade)(n % 5), NoHouse = n % 3 == 0 })];

    private static async IAsyncEnumerable<EnumHousehold> Come(IEnumerable<EnumHousehold> households)
    {
        foreach (var household in households)
        {
            await Task.Yield();
            yield return household;
        }
    }

    private sealed record Breaking(string? Grade)
    {
        public string CurrentGrade => Grade ?? throw new InvalidDataException("somebody's name");
    }
}
