using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>What a kept case is read by, is brought by, and is found by.</summary>
public sealed class KeptTextTests
{
    private const string Id = "370323-001";

    private readonly MemoryCaseStore _store = new();
    private readonly CaseKeeper _keeper;
    private int _commands;

    public KeptTextTests() => _keeper = new(_store, digest => digest == CaseText.Yiyuan.Policy.Digest ? CaseText.Yiyuan : null);

    [Fact]
    public async Task A_case_is_read_by_a_former_text_of_its_policy_that_is_kept_in_a_folder_of_its_own()
    {
        await Opened();
        using var rules = TemporaryFolder.CopyOfYiyuan();
        using var former = TemporaryFolder.CopyOfYiyuan();
        rules.Write("source.txt", rules.Read("source.txt") + "\n");
        PolicyLibrary[] libraries = [PolicyLibrary.Load(rules.Root), PolicyLibrary.Load(former.Root)];
        Assert.NotEqual(libraries[0].Policies[0].Digest, libraries[1].Policies[0].Digest);

        var keeper = new CaseKeeper(_store, digest =>
            libraries.Select(l => l.FindDigest(digest)).FirstOrDefault(p => p is not null) is { } policy ? Procedure.Of(policy) : null);

        Assert.Equal("listed", (await keeper.LoadAsync(Id))!.File.State.Name);
        await Assert.ThrowsAsync<CaseFormException>(() => new CaseKeeper(
            _store,
            digest => libraries[0].FindDigest(digest) is { } policy ? Procedure.Of(policy) : null).LoadAsync(Id));
    }

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("　\t")]
    public void A_command_has_an_id_and_somebody_records_it(string none)
    {
        var envelope = Envelope("1");

        var told = Assert.Throws<LocalizedArgumentException>(() => Envelope(none));
        Assert.Contains("CommandId", told.Text.Chinese, StringComparison.Ordinal);
        Assert.Throws<LocalizedArgumentException>(() => envelope with { CommandId = none });
        Assert.Throws<LocalizedArgumentException>(() => envelope with { RecordedBy = none });
        Assert.Equal(none, (envelope with { DoneBy = none }).DoneBy);
    }

    [Fact]
    public async Task A_case_that_applied_is_due_by_the_milestones_that_are_not_met()
    {
        await Opened();
        await Happen(1, "06-08 appraised grade=D");
        var answer = await Happen(2, "06-09 applicationSubmitted writtenApplication idCard householdRegister");

        Assert.Equal(("applied", new DateOnly(2020, 6, 25)), (answer.Case!.File.State.Name, answer.Case.Stored.Summary.Due));
        Assert.Single((await _store.ListAsync(new() { Town = "南麻街道", DueBy = new(2020, 6, 25) })).Cases);
        Assert.Empty((await _store.ListAsync(new() { Town = "南麻街道", DueBy = new(2020, 6, 24) })).Cases);
        var standing = CaseText.Yiyuan.Standing(answer.Case.File, new(2020, 7, 5));
        Assert.Equal((new DateOnly(2020, 6, 25), 10), (standing.Due, standing.DaysOverdue));
        Assert.Equal(standing.DaysOverdue, standing.Deadlines.Where(d => d.MetOn is null).Max(d => d.DaysLate));
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
