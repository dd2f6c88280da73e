using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Casework;

/// <summary>Who signed in does with the cases of the own place what the procedure lets the own role do, and nothing else.</summary>
public sealed class CaseDeskTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_village_opens_a_case_in_its_own_place(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);

        var opened = await desk.OpenAsync();

        Assert.Equal(CaseworkStatus.Accepted, opened.Status);
        Assert.Equal(Desk.County, opened.Case!.File.Household.County);
        Assert.Equal(("village", "id of village"), (
            opened.Case.Stored.Entries[0].Envelope.RecordedAs!,
            opened.Case.Stored.Entries[0].Envelope.RecordedBy));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_a_household_did_is_recorded_by_its_village_in_its_name(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();

        var applied = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1", doneBy: "household");

        Assert.Equal(CaseworkStatus.Accepted, applied.Status);
        Assert.Equal("household", applied.Case!.Stored.Entries[1].Envelope.DoneBy);
    }

    [Fact]
    public async Task The_own_name_goes_before_others()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();

        var applied = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1");

        Assert.Equal("village", applied.Case!.Stored.Entries[1].Envelope.DoneBy);
    }

    [Fact]
    public async Task What_others_do_is_refused_with_who_may()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();

        var refused = await desk.HappenAsync(Desk.OfVillage, 1, p => p.Event("countyFiled", new(2020, 6, 10)), "c1");

        Assert.Equal(CaseworkStatus.NotYours, refused.Status);
        Assert.StartsWith("NOT_YOUR_EVENT", refused.Refusals.Single().Code, StringComparison.Ordinal);
        Assert.Contains("住房城乡建设局", refused.Refusals.Single().Remedy.Chinese, StringComparison.Ordinal);
        Assert.Equal(1, refused.Case!.Version);
    }

    [Fact]
    public async Task Nobody_records_in_the_name_of_one_for_whom_the_procedure_does_not_let_them()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();

        var refused = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1", doneBy: "town");

        Assert.Equal((CaseworkStatus.NotYours, "NOT_IN_THEIR_NAME:town"), (refused.Status, refused.Refusals.Single().Code));
    }

    [Fact]
    public async Task A_village_does_not_close_in_the_countys_name()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();

        var refused = await desk.HappenAsync(
            Desk.OfVillage, 1, p => p.Event("closedOut", new(2020, 6, 10)).With("levels", ["village", "county"]), "c1");

        Assert.Equal((CaseworkStatus.NotYours, "NOT_YOUR_LEVEL:county"), (refused.Status, refused.Refusals.Single().Code));
    }

    [Fact]
    public async Task A_day_that_is_still_to_come_is_refused()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();

        var refused = await desk.HappenAsync(
            Desk.OfVillage, 1, p => p.Event("applicationSubmitted", new(2020, 6, 21)).With("writtenApplication", true), "c1");

        Assert.Equal((CaseworkStatus.Refused, "DAY_IN_FUTURE"), (refused.Status, refused.Refusals.Single().Code));
        Assert.Equal(new DateOnly(2020, 6, 21), refused.Refusals.Single().Earliest);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_command_that_comes_again_has_its_first_answer_and_another_with_its_id_is_told(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();
        await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1");
        await desk.HappenAsync(Desk.OfVillage, 2, p => p.Event("factsEstablished", new(2020, 6, 12)), "c2");

        var again = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1");
        var other = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1", doneBy: "household");
        var late = await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c3");

        Assert.Equal((CaseworkStatus.Repeated, 2), (again.Status, again.Case!.Version));
        Assert.Equal(CaseworkStatus.CommandTaken, other.Status);
        Assert.Equal(CaseworkStatus.Conflict, late.Status);
        Assert.NotEmpty(late.Since);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_case_of_another_place_is_not_there(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();
        foreach (var area in new[] { Area.Nowhere, new("西山县"), new(Desk.County, "西河街道"), new(Desk.County, Desk.Town, "石门村") })
        {
            var stranger = Desk.Officer("village", area);

            Assert.Null(await desk.Cases.LoadAsync(stranger, "1"));
            Assert.Empty((await desk.Cases.ListAsync(stranger, new())).Cases);
            Assert.Equal(CaseworkStatus.NotFound, (await desk.HappenAsync(stranger, 1, Applied, "c1")).Status);
            Assert.Equal(
                CaseworkStatus.NotFound,
                (await desk.Cases.CorrectAsync(stranger, "1", 1, 1, null, "why", "c2")).Status);
            Assert.NotEqual(Desk.County, (await desk.OpenAsync(area.ToString(), stranger)).Case?.File.Household.County);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task An_id_of_another_place_is_taken_and_nothing_else_is_told(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();

        var taken = await desk.Cases.OpenAsync(
            Desk.Officer("village", new(Desk.County, "西河街道", "前坡村")),
            "1",
            new("1", null, null, null),
            procedure => procedure.Policy.NewSheet(),
            new(2020, 6, 8),
            "open elsewhere");

        Assert.Equal((CaseworkStatus.Refused, "ID_TAKEN"), (taken.Status, taken.Refusals.Single().Code));
        Assert.Null(taken.Case);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_correction_keeps_the_old_event_and_says_why(DatabaseKind kind)
    {
        await using var desk = new Desk(kind);
        await desk.OpenAsync();
        await desk.HappenAsync(Desk.OfVillage, 1, Applied, "c1");

        var without = await desk.Cases.CorrectAsync(Desk.OfVillage, "1", 2, 2, null, " ", "c2");
        var others = await desk.Cases.CorrectAsync(Desk.Officer("countyFinanceBureau", new(Desk.County)), "1", 2, 2, null, "填错", "c2");
        var corrected = await desk.Cases.CorrectAsync(Desk.OfVillage, "1", 2, 2, null, "填错", "c2");

        Assert.Equal("REASON_MISSING", without.Refusals.Single().Code);
        Assert.Equal(CaseworkStatus.NotYours, others.Status);
        Assert.Equal((CaseworkStatus.Accepted, 3), (corrected.Status, corrected.Case!.Version));
        Assert.Empty(corrected.Case.Events);
        Assert.Equal(3, corrected.Case.Stored.Entries.Length);
    }

    [Fact]
    public async Task Everything_that_was_tried_stands_in_the_audit()
    {
        await using var desk = new Desk(DatabaseKind.Sqlite);
        await desk.OpenAsync();
        await desk.Cases.LoadAsync(Desk.OfTown, "1");
        await desk.Cases.LoadAsync(Desk.Officer("town", new(Desk.County, "西河街道")), "1");
        await desk.HappenAsync(Desk.OfVillage, 1, p => p.Event("countyFiled", new(2020, 6, 10)), "c1");

        var lines = await desk.AuditAsync();

        Assert.Equal(
            [("openCase", "accepted"), ("readCase", "done"), ("readCase", "notFound"), ("record", "notYours")],
            lines.Select(l => (l.Action, l.Outcome)));
        Assert.Contains("NOT_YOUR_EVENT", lines[^1].Detail, StringComparison.Ordinal);
    }

    private static CaseEvent Applied(Procedure procedure) => procedure.Event("applicationSubmitted", new(2020, 6, 10))
        .With("writtenApplication", true)
        .With("idCard", true)
        .With("householdRegister", true);
}
