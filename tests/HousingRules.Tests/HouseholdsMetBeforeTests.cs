using HousingRules.Evaluation;

namespace HousingRules.Tests;

/// <summary>A household whose facts were met before is not decided again; it must get what it would have got.</summary>
public sealed class HouseholdsMetBeforeTests
{
    private static readonly string[] Others = [.. PolicyLibrary.BuiltIn.Newest("yiyuan").Facts.Facts
        .Select(f => f.Name)
        .Where(n => !typeof(Household).GetProperties().Any(p => p.Name.Equals(n, StringComparison.OrdinalIgnoreCase)))];

    private static readonly Policy Yiyuan = PolicyLibrary.BuiltIn.Newest("yiyuan");
    private readonly BoundPolicy<Household> _policy = Yiyuan.For<Household>(Others);

    [Flags]
    public enum Category
    {
        None,
        RegisteredPoor = 1,
        OtherDifficulty = 8,
    }

    public enum Grade
    {
        D = 7,
        B = 2,
        None = 0,
        A = 1,
        C = 4,
    }

    [Fact]
    public void The_second_of_two_like_households_is_decided_as_its_sheet_is()
    {
        foreach (var household in All().Concat(All()))
            Assert.Same(Yiyuan.Determine(_policy.Sheet(household)), _policy.Determine(household));
    }

    [Theory]
    [InlineData((Grade)3)]
    [InlineData((Grade)8)]
    [InlineData((Grade)(-1))]
    public void An_undeclared_value_is_refused_however_often_it_comes(Grade undeclared)
    {
        foreach (var household in All())
            _policy.Determine(household);

        var mistaken = new Household { Categories = Category.RegisteredPoor, CurrentGrade = undeclared };

        Assert.ThrowsAny<ArgumentException>(() => _policy.Determine(mistaken));
        Assert.ThrowsAny<ArgumentException>(() => _policy.Determine(mistaken));
    }

    [Fact]
    public void An_undeclared_flag_is_refused_however_often_it_comes()
    {
        var mistaken = new Household { Categories = (Category)2 };

        Assert.ThrowsAny<ArgumentException>(() => _policy.Determine(mistaken));
        Assert.ThrowsAny<ArgumentException>(() => _policy.Determine(mistaken));
    }

    private static IEnumerable<Household> All() =>
        from categories in (Category[])[Category.None, Category.RegisteredPoor, Category.OtherDifficulty, Category.RegisteredPoor
            | Category.OtherDifficulty]
        from original in Enum.GetValues<Grade>()
        from current in Enum.GetValues<Grade>().Select(g => (Grade?)g).Append(null)
        from relocatedBy in (string?[])["none", "relatives", "relocationProgramme", null]
        from threat in (bool?[])[true, false, null]
        from renovated in (bool[])[true, false]
        select new Household
        {
            Categories = categories,
            OriginalGrade = original,
            CurrentGrade = current,
            RelocatedBy = relocatedBy,
            ThreatensNeighbours = threat,
            Renovated = renovated,
        };

    public sealed class Household
    {
        public Category Categories { get; init; }

        public Grade OriginalGrade { get; init; }

        public Grade? CurrentGrade { get; init; }

        public string? RelocatedBy { get; init; } = "none";

        public bool? ThreatensNeighbours { get; init; }

        public bool Renovated { get; init; }
    }
}
