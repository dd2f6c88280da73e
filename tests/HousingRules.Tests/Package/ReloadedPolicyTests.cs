using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Ledgers;
using HousingRules.Policies;
using HousingRules.Tests.Cases;

namespace HousingRules.Tests.Package;

/// <summary>A policy with the same name and digest is the same policy, however often it was loaded.</summary>
public sealed class ReloadedPolicyTests
{
    private static readonly Lazy<Policy> Again = new(() => PolicyLibrary.Load(Repository.Rules).Newest("yiyuan"));

    private static Policy First => Some.Yiyuan;

    [Fact]
    public void A_procedure_is_made_once() => Assert.Same(Procedure.Of(First), Procedure.Of(First));

    [Fact]
    public void The_other_load_takes_a_sheet()
    {
        var sheet = Some.Household(("registeredPoor", true), ("currentGrade", "D"), ("threatensNeighbours", null));

        Assert.Equal(First.Determine(sheet).ToString(), Again.Value.Determine(sheet).ToString());
        Assert.Equal(Outcomes(First.Determine(sheet)), Outcomes(Again.Value.Determine(sheet)));
        Assert.Equal(
            First.Explain(sheet).ToText(Language.Chinese),
            Again.Value.Explain(sheet).ToText(Language.Chinese));
    }

    [Fact]
    public void The_other_load_takes_a_value_and_knows_it_for_its_own()
    {
        var grade = FactValue.Of(First.Facts["currentGrade"], "D");
        var set = First.Facts["categories"];

        var sheet = Again.Value.NewSheet().Set(grade).SetMember(set, set.Options[0], true);

        Assert.Equal("D", sheet["currentGrade"].ToString());
        Assert.Equal(grade, sheet["currentGrade"]);
        Assert.Equal(grade.GetHashCode(), sheet["currentGrade"].GetHashCode());
        Assert.True(sheet.GetMember(set, set.Options[0]));
        Assert.Equal(Again.Value.Facts["currentGrade"], sheet[First.Facts["currentGrade"]].Fact);
    }

    [Fact]
    public void The_other_load_goes_on_with_a_case_and_takes_an_event()
    {
        var first = CaseText.Yiyuan;
        var again = Procedure.Of(Again.Value).Kept();
        var file = CaseText.Case("registeredPoor threatensNeighbours=false", "06-08 appraised grade=D");
        var next = CaseText.Event("06-09 countyFiled", first);

        Assert.Equal(
            Picture.Of(first.Standing(file, file.LastDay)),
            Picture.Of(again.Standing(file, file.LastDay)));
        Assert.Equal(
            CaseText.Codes(first.Decide(file, next).Refusals),
            CaseText.Codes(again.Decide(file, next).Refusals));
        Assert.Equal(Picture.Of(first.AsOf(file, new(2020, 6, 6))), Picture.Of(again.AsOf(file, new(2020, 6, 6))));
        Assert.Equal(
            Picture.Of(first.Replay(file, [next]).File),
            Picture.Of(again.Replay(file, [next]).File));
    }

    [Fact]
    public void The_other_load_posts_a_case()
    {
        var file = CaseText.Case("registeredPoor threatensNeighbours=false", "06-08 appraised grade=D");
        var other = Procedure.Of(Again.Value);

        Assert.Equal(LedgerPostings.Of(CaseText.Yiyuan, file).Length, LedgerPostings.Of(other, file).Length);
    }

    [Fact]
    public void A_setting_that_comes_back_makes_the_same_policy()
    {
        var setting = First.Parameters.First(p => p.Type is IntegerType);
        var there = First.With(setting.Name, (int.Parse(setting.Value, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(
            System.Globalization.CultureInfo.InvariantCulture));
        var back = there.With(setting.Name, setting.Value);
        var file = CaseText.Case("registeredPoor threatensNeighbours=false", "06-08 appraised grade=D");

        Assert.Equal(First.Digest, back.Digest);
        Assert.Equal(Picture.Of(file), Picture.Of(Procedure.Of(back).Kept().AsOf(file, file.LastDay)));
        Assert.Throws<ArgumentException>(() => Procedure.Of(there).AsOf(file, file.LastDay));
    }

    [Fact]
    public void Other_facts_are_another_policys()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("facts.json", "\"是否无房户\"", "\"是否无房户\", \"没有房\"");
        var changed = PolicyLibrary.Load(folder.Policy).Policies.Single();

        Assert.Throws<ArgumentException>(() => changed.Determine(Some.Household(("registeredPoor", true))));
        Assert.Throws<ArgumentException>(() => changed.NewSheet().Set(FactValue.Of(First.Facts["currentGrade"], "D")));
    }

    [Fact]
    public void A_policy_is_found_by_name_and_by_digest()
    {
        var library = PolicyLibrary.Load(Repository.Rules);

        Assert.Equal("yiyuan/2020-06-06", library.Find("yiyuan/2020-06-06")!.Name);
        Assert.Equal("yiyuan/2020-06-06", library.FindDigest(First.Digest)!.Name);
        Assert.Null(library.Find("yiyuan/2020-06-07"));
        Assert.Null(library.FindDigest("sha256:0"));
    }

    [Fact]
    public void A_policy_is_loaded_again_from_the_files_that_it_keeps()
    {
        var again = PolicyLibrary.LoadFiles(First.Name, First.Files).Policies.Single();

        Assert.Equal(First.Digest, again.Digest);
        Assert.Equal(First.Files.Keys, again.Files.Keys);
        Assert.Contains("policy.json", again.Files.Keys);
        Assert.Equal(Procedure.Of(First).States.Length, Procedure.Of(again).States.Length);
    }

    [Fact]
    public void Files_with_mistakes_are_refused_at_their_places()
    {
        var without = First.Files.Where(f => f.Key != "facts.json");

        var refused = Assert.Throws<PolicyLoadException>(() => PolicyLibrary.LoadFiles(First.Name, without));

        Assert.Contains("yiyuan/2020-06-06/facts.json", refused.Findings[0].ToString(Language.English), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PolicyLibrary.LoadFiles(First.Name, [.. First.Files, First.Files.First()]));
        Assert.Throws<PolicyLoadException>(() => PolicyLibrary.LoadFiles("nanshan/2020-06-06", First.Files));
    }

    private static IEnumerable<string> Outcomes(Determination determination) =>
        determination.Outcomes.SelectMany(s => s.Certain.Select(o => o.Name).Concat(s.Possible.Select(o => $"{o.Name}?")));
}
