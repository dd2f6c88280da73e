using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What is written of a case and read again is the case: for every household and everything that may happen.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 200)]
public sealed class CaseJsonLaws
{
    private static readonly Lazy<Procedure> Reloaded =
        new(() => Procedure.Of(PolicyLibrary.Load(Repository.Rules).Newest("yiyuan")).Kept());

    [Property]
    public void A_case_that_is_read_is_the_case_that_was_written(AnyHistory history)
    {
        var end = Walk.End(history);

        var text = CaseJson.ToText(end);
        var read = CaseJson.Read(CaseText.Yiyuan, text);

        Assert.Equal(WholeCase.Of(end), WholeCase.Of(read));
        Assert.Equal(text, CaseJson.ToText(read));
        Assert.Equal((end.Determination.Policy, end.Determination.Digest), CaseJson.PolicyOf(text));
    }

    [Property(MaxTest = 50)]
    public void A_case_is_read_by_another_load_of_its_policy(AnyHistory history)
    {
        var end = Walk.End(history);

        Assert.Equal(WholeCase.Of(end), WholeCase.Of(CaseJson.Read(Reloaded.Value, CaseJson.ToText(end))));
        Assert.Equal(WholeCase.Of(end), WholeCase.Of(Reloaded.Value.AsOf(end, end.LastDay)));
    }

    [Property(MaxTest = 50)]
    public void A_case_that_is_read_goes_on_as_the_case_that_was_written(AnyHistory history)
    {
        foreach (var step in Walk.Of(history))
        {
            var decided = CaseJson.Read(CaseText.Yiyuan, CaseJson.ToText(step.Before)).Decide(step.Happened);

            Assert.Equal(CaseText.Codes(step.Decision.Refusals), CaseText.Codes(decided.Refusals));
            Assert.Equal(CaseJson.ToText(step.After), CaseJson.ToText(decided.File));
        }
    }

    [Property(MaxTest = 50)]
    public void The_procedure_reads_every_event_that_is_written(AnyHistory history)
    {
        foreach (var happened in Walk.Of(history).Select(s => s.Happened))
        {
            using var json = JsonDocument.Parse(CaseJson.ToText(happened));
            var read = CaseText.Yiyuan.Read(json.RootElement);

            Assert.Empty(read.Problems);
            Assert.Equal(happened.Evidence.AsEnumerable(), read.Evidence.AsEnumerable());
        }
    }

    // Something is broken somewhere: the reader says so, in both languages, or what it took makes the same case after all.
    [Property(MaxTest = 300)]
    public void A_broken_text_is_told_and_never_read_as_another_case(AnyHistory history, int seed)
    {
        var text = CaseJson.ToText(Walk.End(history));
        var dice = new SeededRandom(seed);
        var (at, length) = (dice.Below(text.Length), 1 + dice.Below(3));

        var broken = text.Remove(at, Math.Min(length, text.Length - at));

        try
        {
            var read = CaseJson.Read(CaseText.Yiyuan, broken);
            Assert.Equal(Plain(broken), Plain(CaseJson.ToText(read)));
        }
        catch (CaseFormException e)
        {
            Assert.NotEmpty(e.Text.Chinese);
            Assert.NotEmpty(e.Text.English);
        }
    }

    // What is said of outcomes is for people and for those who verify; it is decided again from the facts.
    private static string Plain(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        foreach (var record in root["history"]?.AsArray() ?? [])
        {
            record!.AsObject().Remove("outcomes");
            record.AsObject().Remove("possible");
        }

        return root.ToJsonString();
    }
}
