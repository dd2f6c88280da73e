using Dapper;
using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Casework;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Casework;

/// <summary>What a case has in the ledgers is worked out once, and again after whatever happens in it.</summary>
public sealed class KeptFiguresTests
{
    private static readonly DateOnly Day = new(2020, 6, 20);
    private static readonly Area County = new(Desk.County);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task After_an_event_only_its_case_is_worked_out_again(DatabaseKind kind)
    {
        await using var desk = await TwoCasesAsync(kind);
        var figures = Figures(desk);
        Assert.Equal(2, await figures.CatchUpAsync(Day, rest: 0, default));
        Assert.Equal(0, await figures.CatchUpAsync(Day, rest: 0, default));

        await AppraiseAsync(desk, "1");

        // Another node, which remembers nothing.
        Assert.Equal(1, await Figures(desk).CatchUpAsync(Day, rest: 0, default));
        Assert.Equal(0, await Figures(desk).CatchUpAsync(Day.AddDays(30), rest: 0, default));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_kept_is_what_would_be_worked_out(DatabaseKind kind)
    {
        await using var desk = await TwoCasesAsync(kind);
        await AppraiseAsync(desk, "1");

        var worked = await Figures(desk).ReadAsync(County, Day, default);
        var kept = await Figures(desk).ReadAsync(County, Day, default);

        Assert.Equal(2, worked.Cases.Count);
        Assert.Equal(Told(worked.Cases), Told(kept.Cases));
        Assert.NotEqual(worked.Cases[0].State, worked.Cases[1].State);
    }

    [Theory]
    [InlineData("update ledger_case set form = 'another'")]
    [InlineData("update ledger_case set hash = zeroblob(32)")]
    [InlineData("update ledger_figures set content = '{}'")]
    [InlineData("delete from ledger_figures")]
    public async Task What_is_of_another_form_or_was_changed_is_worked_out_again(string changed)
    {
        await using var desk = await TwoCasesAsync(DatabaseKind.Sqlite);
        var worked = await Figures(desk).ReadAsync(County, Day, default);
        await using (var connection = await desk.Store.Database.OpenAsync())
            Assert.NotEqual(0, await connection.ExecuteAsync(changed));

        Assert.Equal(Told(worked.Cases), Told((await Figures(desk).ReadAsync(County, Day, default)).Cases));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_another_build_kept_goes_when_a_node_starts_and_its_own_stays(DatabaseKind kind)
    {
        await using var desk = await TwoCasesAsync(kind);
        await Figures(desk).CatchUpAsync(Day, rest: 0, default);
        await using var connection = await desk.Store.Database.OpenAsync();
        await connection.ExecuteAsync("update ledger_case set form = 'another' where case_id = '1'");
        await connection.ExecuteAsync("insert into ledger_figures (hash, content) values (@hash, '{}')", new { hash = new byte[16] });

        Assert.Equal(1, await Figures(desk).CatchUpAsync(Day, rest: 0, default));

        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("select count(distinct form) from ledger_case"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("select count(*) from ledger_case"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("select count(*) from ledger_figures where content = '{}'"));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_day_before_the_last_event_is_worked_out_and_nothing_of_it_is_kept(DatabaseKind kind)
    {
        await using var desk = await TwoCasesAsync(kind);
        await AppraiseAsync(desk, "1");
        var today = await Figures(desk).ReadAsync(County, Day, default);

        var before = await Figures(desk).ReadAsync(County, new(2020, 6, 8), default);

        Assert.Equal(before.Cases[0].State, before.Cases[1].State);
        Assert.Equal(Told(today.Cases), Told((await Figures(desk).ReadAsync(County, Day, default)).Cases));
        Assert.Equal(0, await Figures(desk).CatchUpAsync(Day, rest: 0, default));
    }

    [Theory]
    [InlineData("figures", "zeroblob(16)")]
    [InlineData("steady_from", "'2020-06-09'")]
    [InlineData("opened_on", "'2020-06-09'")]
    [InlineData("household", "'another'")]
    public async Task What_was_changed_in_the_database_is_found_by_verify(string column, string value)
    {
        await using var desk = await TwoCasesAsync(DatabaseKind.Sqlite);
        await AppraiseAsync(desk, "1");
        await Figures(desk).CatchUpAsync(Day, rest: 0, default);
        Assert.Equal("", await CheckAsync(desk));

        await using (var connection = await desk.Store.Database.OpenAsync())
            await connection.ExecuteAsync($"update ledger_case set {column} = {value} where case_id = '1'");

        Assert.Contains("ledger_case", await CheckAsync(desk), StringComparison.Ordinal);
        Assert.Contains(column, await CheckAsync(desk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_shown_to_nobody_of_another_place()
    {
        await using var desk = await TwoCasesAsync(DatabaseKind.Sqlite);
        await Figures(desk).CatchUpAsync(Day, rest: 0, default);

        foreach (var other in new[] { new Area("别县"), new(Desk.County, "别镇"), new(Desk.County, Desk.Town, "别村"), Area.Nowhere })
            Assert.Empty((await Figures(desk).ReadAsync(other, Day, default)).Cases);
    }

    private static KeptFigures Figures(Desk desk) => new(desk.Store.Database, new(desk.Store.Database, desk.Policies));

    private static async Task<string> CheckAsync(Desk desk)
    {
        using var said = new StringWriter();
        var database = desk.Store.Database;
        var files = new AttachmentFiles(Path.Combine(desk.Store.Folder, "attachments"));
        var code = await new DatabaseCheck(database, files, PolicyLibrary.BuiltIn, new(new(database)))
            .RunAsync(said, Facts.Language.English, default);
        return code == ExitCode.Done ? "" : said.ToString();
    }

    private static IEnumerable<string> Told(IEnumerable<BookCase> cases) => cases.Select(c => $"{c.Id} {c.Place} {c.Has.ToJson()}");

    private static async Task<Desk> TwoCasesAsync(DatabaseKind kind)
    {
        var desk = new Desk(kind);
        Assert.Equal(CaseworkStatus.Accepted, (await desk.OpenAsync()).Status);
        Assert.Equal(CaseworkStatus.Accepted, (await desk.OpenAsync("2")).Status);
        return desk;
    }

    private static async Task AppraiseAsync(Desk desk, string id) => Assert.Equal(
        CaseworkStatus.Accepted,
        (await desk.HappenAsync(Desk.OfTown, 1, Appraised, "appraised", id: id)).Status);

    private static CaseEvent Appraised(Procedure procedure) => procedure.Event("appraised", new(2020, 6, 10)).With("grade", "D");
}
