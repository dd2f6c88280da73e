using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>How much a policy remembers is bounded, and what it decides does not depend on it.</summary>
public sealed class RememberedTests
{
    private static readonly Remembered Little = new(Determinations: 2, PartlyKnown: 1, Households: 3);

    [Theory, InlineData(0, 0, 0), InlineData(2, 1, 3)]
    public void What_is_decided_does_not_depend_on_it(int determinations, int partlyKnown, int households)
    {
        var policy = Some.Yiyuan.Remembering(new(determinations, partlyKnown, households));
        var bound = policy.For<Row>(map => map.Omit([.. Row.NotHeld]));
        var usual = Some.Yiyuan.For<Row>(map => map.Omit([.. Row.NotHeld]));

        foreach (var row in Rows().Concat(Rows()))
            Assert.Equal(Json(usual.Determine(row)), Json(bound.Determine(row)));
    }

    [Fact]
    public void What_is_beyond_a_bound_is_decided_anew()
    {
        Assert.Equal(0, DecidedOnce(new(0, 0, 0)));
        Assert.InRange(DecidedOnce(Little), 1, Little.Determinations + Little.PartlyKnown);
        Assert.InRange(DecidedOnce(Remembered.Default), Little.Determinations + Little.PartlyKnown + 1, int.MaxValue);
        Assert.Equal(Little, Some.Yiyuan.Remembering(Little).On(new(2020, 6, 10)).Remembers);
    }

    [Fact]
    public void A_changed_setting_keeps_the_bounds() =>
        Assert.Equal(Little, Some.Yiyuan.Remembering(Little).With("lowIncomeFundsAlwaysViaTown", "false").Remembers);

    [Theory, InlineData(-1, 0, 0), InlineData(0, -1, 0), InlineData(0, 0, -1)]
    public void A_bound_is_not_negative(int determinations, int partlyKnown, int households) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Remembered(determinations, partlyKnown, households));

    // Households that are given the same determination a second time.
    private static int DecidedOnce(Remembered bounds)
    {
        var policy = Some.Yiyuan.Remembering(bounds);
        FactSheet[] sheets = [.. Rows().Select(Some.Yiyuan.For<Row>(map => map.Omit([.. Row.NotHeld])).Sheet)];
        Determination[] first = [.. sheets.Select(policy.Determine)];
        Determination[] second = [.. sheets.Select(policy.Determine)];
        return first.Zip(second).Where(pair => ReferenceEquals(pair.First, pair.Second)).Select(p => p.First).Distinct().Count();
    }

    private static IEnumerable<Row> Rows() =>
        from grade in new[] { "A", "B", "C", "D", null }
        from category in new[] { "registeredPoor", "minimumLivingGuarantee" }
        select new Row([category], grade);

    private static string Json(Determination determination) => System.Text.Json.JsonSerializer.Serialize(determination);

    private sealed record Row(string[] Categories, string? CurrentGrade)
    {
        public static IEnumerable<string> NotHeld => Some.Yiyuan.Facts.Facts.Select(f => f.Name).Except(["categories", "currentGrade"]);
    }
}
