using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>The procedure held against a second reading of the text, written from the text alone: whatever that demands, the procedure
/// does.</summary>
public sealed class SecondReadingTests
{
    private const int Histories = 2_000;
    private const int Length = 40;

    [Fact]
    public void The_procedure_does_what_a_second_reading_of_the_text_demands()
    {
        var differences = new List<string>();
        var reached = new HashSet<string>();
        var seed = ChosenSeed.Number;
        for (var i = 0; i < Histories; i++)
        {
            if (Difference((seed + i) * 7_919, reached) is { } difference)
                differences.Add(difference);
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {Histories}:\n{string.Join("\n\n", Shortest(differences))}");
        Assert.Equal(CaseText.Yiyuan.States.Select(s => s.Name).Except(["objectionPending"]).Order(), reached.Order());
    }

    // The shortest of each kind.
    private static IEnumerable<string?> Shortest(IEnumerable<string> differences) => differences
        .GroupBy(d => d.Split('\n')[^1].Split(' ')[1] + d[..12])
        .Select(g => g.MinBy(d => d.Length));

    private static string Told(FactSheet household) => string.Join(
        ' ',
        household.Catalog.Facts.Select(f => household[f]).Where(v => v != FactValue.Omitted(v.Fact)).Select(v => $"{v.Fact}={v}"));

    private static string? Difference(int seed, HashSet<string> reached)
    {
        var history = new LikelyHistory(new(seed));
        var household = history.Household();
        var file = CaseText.Yiyuan.Open(CaseText.SomeHousehold, household);
        var paper = new Paper(household.Copy());
        var told = new List<string> { Told(household) };
        for (var i = 0; i < Length; i++)
        {
            var before = file.State.Name;
            reached.Add(before);
            var text = history.Event(before);
            var happened = CaseText.Event(text);
            var must = new Clerk(paper, before).Of(happened);
            var decided = file.Decide(happened);
            file = decided.File;
            told.Add($"{text} -> {file.State.Name} {CaseText.Codes(decided.Refusals)}");
            if (must != Must.Open && decided.IsAccepted != (must == Must.BeAccepted))
                return $"must {must}\n{string.Join('\n', told)}";
            if (!decided.IsAccepted)
                continue;
            paper.Write(happened, file.State.Name);
            if (Whereabouts.Wrong(paper, happened.Name, before, file.State.Name) is { } wrong)
                return $"{wrong}\n{string.Join('\n', told)}";
        }

        return null;
    }
}
