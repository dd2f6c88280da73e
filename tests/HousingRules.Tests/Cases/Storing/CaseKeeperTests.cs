using System.Globalization;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>Cases that are kept: what happens, what comes too late, what comes twice, what was wrong.</summary>
public sealed class CaseKeeperTests
{
    private const string Id = "370323-001";

    private readonly MemoryCaseStore _store = new();
    private readonly CaseKeeper _keeper;
    private int _commands;

    public CaseKeeperTests() =>
        _keeper = new(_store, digest => digest == CaseText.Yiyuan.Policy.Digest ? CaseText.Yiyuan : null);

    [Fact]
    public async Task What_happens_is_kept_with_who_did_it()
    {
        await Opened();

        var answer = await Happen(1, "06-08 appraised grade=D");

        Assert.Equal(CaseAnswerStatus.Accepted, answer.Status);
        var kept = (await _keeper.LoadAsync(Id))!;
        Assert.Equal("problemListed", kept.File.State.Name);
        Assert.Equal(2, kept.Version);
        Assert.Equal("clerk", kept.Stored.Entries[1].Envelope.RecordedBy);
        Assert.Equal((2, 2), (kept.Events[0].Entry, kept.Events[0].BroughtBy));
        Assert.DoesNotContain("clerk", kept.Stored.Entries[1].Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 6, 25), kept.Stored.Summary.Due);
        Assert.Single((await _store.ListAsync(new() { State = "problemListed" })).Cases);
    }

    [Fact]
    public async Task What_is_refused_is_not_kept()
    {
        await Opened();

        var answer = await Happen(1, "06-08 worksStarted contractorQualified");

        Assert.Equal(CaseAnswerStatus.Refused, answer.Status);
        Assert.NotEmpty(answer.Refusals);
        Assert.Equal(1, (await _keeper.LoadAsync(Id))!.Version);
    }

    [Fact]
    public async Task Who_saw_another_version_is_told_what_happened_since()
    {
        await Opened();
        await Happen(1, "06-08 appraised grade=D");

        var answer = await Happen(1, "06-08 appraised grade=C");

        Assert.Equal(CaseAnswerStatus.Conflict, answer.Status);
        Assert.Equal(2, Assert.Single(answer.Since).Number);
        Assert.Equal("D", answer.Case!.File["currentGrade"].ToString());
    }

    [Fact]
    public async Task A_command_handed_in_again_gives_the_first_answer_also_after_others()
    {
        await Opened();
        var happened = CaseText.Event("06-08 appraised grade=D");
        await _keeper.HappenAsync(Id, 1, happened, Envelope("once"));
        await Happen(2, "06-09 countyFiled");
        await Happen(2, "06-09 applicationSubmitted writtenApplication idCard householdRegister");

        var again = await _keeper.HappenAsync(Id, 1, happened, Envelope("once") with { RecordedAt = DateTimeOffset.UnixEpoch });

        Assert.Equal(CaseAnswerStatus.Repeated, again.Status);
        Assert.Equal(2, again.Case!.Version);
        Assert.Equal("problemListed", again.Case.File.State.Name);
    }

    [Fact]
    public async Task Another_command_of_the_same_id_is_told()
    {
        await Opened();
        await _keeper.HappenAsync(Id, 1, CaseText.Event("06-08 appraised grade=D"), Envelope("once"));

        var other = await _keeper.HappenAsync(Id, 2, CaseText.Event("06-08 appraised grade=C"), Envelope("once"));
        var another = await _keeper.HappenAsync(
            Id, 1, CaseText.Event("06-08 appraised grade=D"), Envelope("once") with { DoneBy = "else" });

        Assert.Equal(CaseAnswerStatus.CommandTaken, other.Status);
        Assert.Equal(CaseAnswerStatus.CommandTaken, another.Status);
    }

    [Fact]
    public async Task A_case_is_opened_once()
    {
        await Opened();

        Assert.Equal(CaseAnswerStatus.Conflict, (await Opened()).Status);
        Assert.Equal(
            CaseAnswerStatus.NotFound,
            (await _keeper.HappenAsync("x", 1, CaseText.Event("06-08 countyFiled"), Envelope("x"))).Status);
        Assert.Null(await _keeper.LoadAsync("x"));
    }

    [Fact]
    public async Task A_correction_stands_with_its_reason_and_what_it_corrects_stays()
    {
        await Opened();
        await Happen(1, "06-08 appraised grade=D");

        var answer = await _keeper.CorrectAsync(Id, 2, 2, CaseText.Event("06-08 appraised grade=B"), "录入有误", Envelope("fix"));

        Assert.Equal(CaseAnswerStatus.Accepted, answer.Status);
        var kept = (await _keeper.LoadAsync(Id))!;
        Assert.Equal("B", kept.File["currentGrade"].ToString());
        Assert.Equal((2, 3), (kept.Events[0].Entry, kept.Events[0].BroughtBy));
        Assert.Contains("\"grade\":\"D\"", kept.Stored.Entries[1].Text, StringComparison.Ordinal);
        Assert.Contains("录入有误", kept.Stored.Entries[2].Text, StringComparison.Ordinal);
        Assert.Equal(kept.File.State.Name, kept.Stored.Summary.State);
        Assert.True((await _keeper.VerifyAsync(Id))!.IsSame);
    }

    [Fact]
    public async Task A_correction_that_would_refuse_a_later_event_is_refused()
    {
        await Opened();
        await Happen(1, "06-08 appraised grade=D");
        Assert.True((await Happen(2, "06-09 applicationSubmitted writtenApplication idCard householdRegister")).IsAccepted);

        var answer = await _keeper.CorrectAsync(Id, 3, 2, CaseText.Event("06-10 appraised grade=D"), "日期有误", Envelope("fix"));

        Assert.Equal(CaseAnswerStatus.Refused, answer.Status);
        Assert.Equal(3, answer.RefusedEntry);
        Assert.NotEmpty(answer.Refusals);
        Assert.Equal(3, (await _keeper.LoadAsync(Id))!.Version);
    }

    [Fact]
    public async Task An_event_is_withdrawn_and_others_go_on()
    {
        await Opened();
        await Happen(1, "06-08 appraised grade=D");

        Assert.Equal(CaseAnswerStatus.Accepted, (await _keeper.CorrectAsync(Id, 2, 2, null, "非本户", Envelope("fix"))).Status);
        Assert.Equal(CaseAnswerStatus.Accepted, (await Happen(3, "06-10 appraised grade=C")).Status);

        var kept = (await _keeper.LoadAsync(Id))!;
        Assert.Equal(4, Assert.Single(kept.Events).Entry);
        Assert.Equal(4, kept.Version);
        await Assert.ThrowsAsync<ArgumentException>(() => _keeper.CorrectAsync(Id, 4, 2, null, "again", Envelope("fix2")));
        await Assert.ThrowsAsync<ArgumentException>(() => _keeper.CorrectAsync(Id, 4, 4, null, " ", Envelope("fix3")));
    }

    [Fact]
    public void What_is_stored_otherwise_than_it_would_be_decided_is_told_event_by_event()
    {
        var written = CaseJson.ToText(CaseText.Case("registeredPoor threatensNeighbours=false", "06-08 appraised grade=D"));

        Assert.True(CaseVerifier.Verify(CaseText.Yiyuan, written).IsSame);
        var outcome = CaseVerifier.Verify(
            CaseText.Yiyuan,
            written.Replace("\"outcomes\":[", "\"outcomes\":[\"other\",", StringComparison.Ordinal));
        var refused = CaseVerifier.Verify(
            CaseText.Yiyuan,
            written.Replace("\"date\":\"2020-06-08\",\"grade\":\"D\"", "\"date\":\"2020-06-08\"", StringComparison.Ordinal));

        var difference = Assert.Single(outcome.Differences);
        Assert.Equal((1, "outcomes"), (difference.Entry, difference.Part));
        Assert.Contains("appraised", difference.Words.Chinese, StringComparison.Ordinal);
        Assert.Equal(["MISSING_EVIDENCE:grade"], Assert.Single(refused.Differences).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task In_which_role_it_was_recorded_is_kept_and_belongs_to_the_command()
    {
        await Opened();
        var happened = CaseText.Event("06-08 appraised grade=D");
        await _keeper.HappenAsync(Id, 1, happened, Envelope("once") with { RecordedAs = "town" });

        var again = await _keeper.HappenAsync(Id, 1, happened, Envelope("once") with { RecordedAs = "town" });
        var other = await _keeper.HappenAsync(Id, 1, happened, Envelope("once") with { RecordedAs = "village" });
        var untold = await _keeper.HappenAsync(Id, 1, happened, Envelope("once"));

        Assert.Equal(CaseAnswerStatus.Repeated, again.Status);
        Assert.Equal((CaseAnswerStatus.CommandTaken, CaseAnswerStatus.CommandTaken), (other.Status, untold.Status));
        var entries = again.Case!.Stored.Entries;
        Assert.Equal((null, "town"), (entries[0].Envelope.RecordedAs, entries[1].Envelope.RecordedAs));
        Assert.DoesNotContain("town", entries[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_at_whose_desk_a_case_lies_and_from_when_it_can_go_on()
    {
        await Opened();
        await Happen(1, Steps.Graded);
        var listed = await Listed(new() { Actor = "town" });
        await Happen(2, $"06-09 applicationSubmitted {Steps.Papers}");
        await Happen(3, $"06-09 villageReviewed {Steps.Meetings}");
        await Happen(4, "06-10 villagePosted");

        var posted = await Listed(new() { Actor = "village" });

        Assert.Equal(["town", "village"], listed!.Actors.AsEnumerable());
        Assert.Equal((new DateOnly(2020, 6, 8), (DateOnly?)null), (listed.LastDay, listed.OpensOn));
        Assert.Equal("villagePublicity", posted!.State);
        Assert.Equal((new DateOnly(2020, 6, 10), new DateOnly(2020, 6, 14)), (posted.LastDay, posted.OpensOn));
        Assert.Null(await Listed(new() { Actor = "countyFinanceBureau" }));

        async Task<CaseSummary?> Listed(CaseQuery query) => (await _store.ListAsync(query)).Cases.SingleOrDefault();
    }

    [Fact]
    public void A_list_says_what_is_unknown_and_matters()
    {
        var file = CaseText.Open("registeredPoor relocatedBy=relatives threatensNeighbours=? stillLivesInOldHouse=?");

        var summary = CaseDue.Summary(Id, 1, CaseText.Yiyuan, file);

        Assert.Equal(["stillLivesInOldHouse", "threatensNeighbours"], summary.Missing.Order(StringComparer.Ordinal));
        Assert.True(new CaseQuery { Missing = "threatensNeighbours" }.Asks(summary));
        Assert.False(new CaseQuery { Missing = "registeredPoor" }.Asks(summary));
    }

    [Fact]
    public void Who_must_pay_in_time_and_who_records_for_those_who_act_has_the_case_on_the_desk()
    {
        var file = CaseText.Case("registeredPoor", Steps.Accepted);

        var summary = CaseDue.Summary(Id, 1, CaseText.Yiyuan, file);

        Assert.Contains("countyFinanceBureau", summary.Actors);
        Assert.Contains("residentVillageInstructor", summary.Actors);
        Assert.Contains("thirdPartyAppraisalBody", summary.Actors);
    }

    [Fact]
    public async Task A_case_of_a_policy_that_is_not_there_is_told()
    {
        await Opened();

        var told = await Assert.ThrowsAsync<CaseFormException>(() => new CaseKeeper(_store, _ => null).LoadAsync(Id));

        Assert.Equal("[1].digest", told.Place);
        Assert.Contains(CaseText.Yiyuan.Policy.Name, told.Text.Chinese, StringComparison.Ordinal);
        Assert.Contains(CaseText.Yiyuan.Policy.Digest, told.Text.English, StringComparison.Ordinal);
        Assert.Contains("FindDigest", told.Text.English, StringComparison.Ordinal);
    }

    private Task<CaseAnswer> Opened() => _keeper.OpenAsync(
        Id,
        CaseText.Yiyuan,
        new(Id, "沂源县", "南麻街道", "甲村"),
        Some.Household(("registeredPoor", true), ("threatensNeighbours", false)),
        new(2020, 6, 6),
        Envelope($"open{_commands++}"));

    private Task<CaseAnswer> Happen(int version, string happened) =>
        _keeper.HappenAsync(Id, version, CaseText.Event(happened), Envelope($"command{_commands++}"));

    private static CaseEnvelope Envelope(string command) =>
        new(command, "village", "clerk", DateTimeOffset.Parse("2020-06-08T09:00:00+08:00", CultureInfo.InvariantCulture));
}
