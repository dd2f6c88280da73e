using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What a store gives back is what deciding gave: for every household and everything that may happen.</summary>
[Properties(Arbitrary = [typeof(YiyuanHistories)], MaxTest = 60)]
public sealed class KeptCaseLaws
{
    private static readonly CaseEnvelope Somebody = new("c", "a", "b", DateTimeOffset.UnixEpoch);

    [Property]
    public async Task Folding_gives_what_deciding_gave_and_verifying_finds_no_difference(AnyHistory history)
    {
        var (keeper, version) = (new CaseKeeper(new MemoryCaseStore(), _ => CaseText.Yiyuan), 1);
        await Open(keeper, history);
        CaseFile? end = null;

        foreach (var step in Walk.Of(history))
        {
            var answer = await keeper.HappenAsync("1", version, step.Happened, Command($"c{step.GetHashCode()}"));
            Assert.Equal(step.Decision.IsAccepted ? CaseAnswerStatus.Accepted : CaseAnswerStatus.Refused, answer.Status);
            Assert.Equal(CaseText.Codes(step.Decision.Refusals), CaseText.Codes(answer.Refusals));
            version = answer.Case!.Version;
            end = step.After;
        }

        var kept = (await keeper.LoadAsync("1"))!;
        Assert.Equal(WholeCase.Of(end!), WholeCase.Of(kept.File));
        Assert.Equal(kept.Stored.Summary, kept.Summary);
        Assert.True(CaseVerifier.Verify(kept).IsSame);
        Assert.True(CaseVerifier.Verify(CaseText.Yiyuan, CaseJson.ToText(end!)).IsSame);
    }

    [Property]
    public async Task A_corrected_case_is_the_case_in_which_that_had_happened(AnyHistory history, int seed)
    {
        var (keeper, version) = (new CaseKeeper(new MemoryCaseStore(), _ => CaseText.Yiyuan), 1);
        var opened = CaseText.Yiyuan.Open(CaseText.SomeHousehold, history.Household.Sheet());
        await Open(keeper, history);
        foreach (var record in Walk.End(history).History)
            version = (await keeper.HappenAsync("1", version, record.Event, Command($"c{version}"))).Case!.Version;
        var dice = new SeededRandom(seed);

        for (var turn = 0; turn < 6; turn++)
        {
            var kept = (await keeper.LoadAsync("1"))!;
            if (kept.Events.IsEmpty)
                return;
            var wrong = dice.Of(kept.Events);
            var instead = dice.Percent(30) ? null : AnyEvent.Of(wrong.Record.Event.Kind!, wrong.Record.Event.Date, dice, good: 85);
            var answer = await keeper.CorrectAsync("1", kept.Version, wrong.Entry, instead, "因", Command($"fix{turn}"));

            var events = kept.Events.Select(e => e == wrong ? instead : e.Record.Event).OfType<CaseEvent>();
            var replay = CaseText.Yiyuan.Replay(opened, events);
            Assert.Equal(replay.Steps.All(s => s.IsAccepted), answer.Status == CaseAnswerStatus.Accepted);
            if (answer.Status != CaseAnswerStatus.Accepted)
                continue;
            Assert.Equal(WholeCase.Of(replay.File), WholeCase.Of(answer.Case!.File));
            Assert.True(CaseVerifier.Verify(answer.Case).IsSame);
            Assert.Equal(kept.Stored.Entries, answer.Case.Stored.Entries.Take(kept.Version));
        }
    }

    [Property]
    public void A_list_says_of_a_case_what_the_case_says(AnyHistory history)
    {
        foreach (var (file, procedure) in Walk.Of(history).Select(s => (s.After, CaseText.Yiyuan)))
        {
            var listed = CaseDue.Summary("1", 1, procedure, file);
            var standing = procedure.Standing(file, file.LastDay);

            Assert.Equal(standing.EarliestNextDay > file.LastDay ? standing.EarliestNextDay : null, listed.OpensOn);
            Assert.Equal(file.LastDay, listed.LastDay);
            Assert.Equal(file.Determination.Missing.Select(f => f.Name), listed.Missing.Order(StringComparer.Ordinal));
            Assert.Equal(listed.Missing, procedure.Policy.Facts.Facts.Select(f => f.Name).Where(name => listed.Missing.Contains(name)));
            var desks = file.State.Owners.Concat(standing.Limits.SelectMany(l => l.Until.Actors)).Select(a => a.Name).ToHashSet();
            Assert.Equal(
                procedure.Policy.Actors.Keys.Where(a => procedure.Rights.For(a).Any(desks.Contains)).Order(StringComparer.Ordinal),
                listed.Actors);
        }
    }

    private static Task<CaseAnswer> Open(CaseKeeper keeper, AnyHistory history) => keeper.OpenAsync(
        "1", CaseText.Yiyuan, CaseText.SomeHousehold, history.Household.Sheet(), CaseText.Yiyuan.Policy.InForceFrom, Command("open"));

    private static CaseEnvelope Command(string id) => Somebody with { CommandId = id };
}
