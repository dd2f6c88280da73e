using System.Text.RegularExpressions;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Policies;

/// <summary>At every mistake that anyone has thought of, one clear sentence at its place, in both languages, that says what to
/// do.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string> Names => [.. Mistake.All.Select(m => m.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_mistake_is_answered_at_its_place_by_one_sentence(string name)
    {
        var mistake = Mistake.All.Single(m => m.Name == name);
        using var folder = mistake.Made();

        var causes = Findings(folder).Where(f => !f.Follows).ToArray();

        var cause = Assert.Single(causes, f => Place(folder, f) == mistake.PlaceIn(folder));
        Assert.Same(causes[0], cause);
        Assert.Equal(Unnumbered(mistake.Chinese), Unnumbered(Bare(folder, cause.Message.Chinese)));
        Assert.Equal(Unnumbered(mistake.English), Unnumbered(Bare(folder, cause.Message.English)));
    }

    [Fact]
    public void Of_a_rule_set_that_is_not_listed_everything_else_follows()
    {
        using var folder = Mistake.All.Single(m => m.Name == "a rule set that is not listed").Made();

        Assert.Single(Findings(folder), f => !f.Follows);
    }

    [Fact]
    public void Every_mistake_has_a_name_of_its_own_and_stands_somewhere_else()
    {
        Assert.Distinct(Mistake.All.Select(m => m.Name));
        Assert.Distinct(Mistake.All.Select(m => (m.File, m.Old, m.New)));
    }

    [Fact]
    public void No_answer_in_Chinese_is_English()
    {
        Assert.All(Mistake.All, m => Assert.Contains(m.Chinese, c => c is >= '一' and <= '龥'));
        Assert.All(Mistake.All, m => Assert.DoesNotMatch("[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+", m.Chinese));
    }

    private static IReadOnlyCollection<Finding> Findings(TemporaryFolder folder)
    {
        try
        {
            var library = PolicyLibrary.Load(folder.Policy);
            return library.Findings is { IsEmpty: false } warnings
                ? warnings
                :
                [
                    .. library.Policies.SelectMany(p => PolicyVerifier.Verify(p).Findings)
                        .Where(f => f.Accepted is null)
                        .Select(f => f.Finding),
                ];
        }
        catch (PolicyLoadException e)
        {
            return e.Findings;
        }
    }

    private static string Place(TemporaryFolder folder, Finding finding)
    {
        var file = Bare(folder, finding.File);
        return finding.Line > 0 ? FormattableString.Invariant($"{file}:{finding.Line}:{finding.Column}") : file;
    }

    // A line of another file moves with that file.
    private static string Unnumbered(string text) =>
        Regex.Replace(text, @"(\.(json|txt):|第 )\d+", "$1n", RegexOptions.CultureInvariant);

    // The folder is another one in every run.
    private static string Bare(TemporaryFolder folder, string text) =>
        text.Replace(folder.Policy + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
