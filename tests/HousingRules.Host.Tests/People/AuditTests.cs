using System.Xml.Linq;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>The audit is read by those whom its lines concern, and reading it is a line.</summary>
public sealed class AuditTests
{
    private static readonly Person Reader = SomePerson.Of("reader", "county", SomePerson.County);

    private readonly FakeTime _time = FakeTime.On(2020, 6, 10);

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Lines_of_the_county_and_of_no_place_are_read_the_newest_first(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var (log, reading) = Of(database);
        await WriteAsync(log, SomePerson.Of("here"), "1");
        await WriteAsync(log, SomePerson.Of("elsewhere", area: new Area("南县", "东镇")), "2");
        await WriteAsync(log, SomePerson.Administrator(), "3");

        var page = await reading.ReadAsync(Reader, new());

        Assert.Equal([(AuditAction.ReadAudit, null), (AuditAction.ReadCase, "3"), (AuditAction.ReadCase, "1")], Told(page));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Without_a_county_only_lines_of_no_place_are_read(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var (log, reading) = Of(database);
        await WriteAsync(log, SomePerson.Of("here"), "1");

        var page = await reading.ReadAsync(SomePerson.Administrator(), new());

        Assert.Equal([(AuditAction.ReadAudit, null)], Told(page));
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task It_is_filtered_by_person_case_and_time(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var (log, reading) = Of(database);
        var wang = SomePerson.Of("wang");
        await new PersonStore(database.Database, _time).AddAsync(wang, null);
        await WriteAsync(log, wang, "1");
        await WriteAsync(log, wang, "2");
        var noon = _time.Now;
        await WriteAsync(log, SomePerson.Of("li"), "1");

        Assert.Equal(["2", "1"], await CasesAsync(new() { Who = "Wang" }));
        Assert.Equal(["2", "1"], await CasesAsync(new() { Who = wang.Id }));
        Assert.Equal(["1"], await CasesAsync(new() { Who = wang.Id, CaseId = "1", Until = noon }));
        Assert.Equal([wang.Name], (await reading.ReadAsync(Reader, new() { Who = "wang", CaseId = "1" })).Lines.Select(l => l.Name));
        Assert.Equal(["1"], await CasesAsync(new() { From = noon, CaseId = "1" }));
        Assert.Empty(await CasesAsync(new() { Who = "nobody" }));

        async Task<IEnumerable<string?>> CasesAsync(AuditQuery query) => (await reading.ReadAsync(Reader, query)).Lines
            .Where(l => l.Entry.Action == AuditAction.ReadCase)
            .Select(l => l.Entry.CaseId);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Pages_follow_one_another_without_loss_while_lines_are_added(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        var (log, reading) = Of(database);
        var wang = SomePerson.Of("wang");
        for (var i = 1; i <= 7; i++)
            await WriteAsync(log, wang, $"{i}");

        var read = new List<string?>();
        for (AuditLines? page = null; page?.Next is not null || page is null; await WriteAsync(log, SomePerson.Of("li"), "8"))
        {
            page = await reading.ReadAsync(Reader, new() { Who = wang.Id, Take = 3, Before = page?.Next });
            read.AddRange(page.Lines.Select(l => l.Entry.CaseId));
        }

        Assert.Equal(["7", "6", "5", "4", "3", "2", "1"], read);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Keys_of_forms_that_one_node_writes_another_reads(DatabaseKind kind)
    {
        await using var database = TestDatabase.Of(kind);
        new DataKeyStore(database.Database).StoreElement(new XElement("key", new XAttribute("id", "1"), "值"), "key-1");

        var read = Assert.Single(new DataKeyStore(database.Reopen()).GetAllElements());

        Assert.Equal("""<key id="1">值</key>""", read.ToString());
    }

    private static IEnumerable<(string, string?)> Told(AuditLines page) => page.Lines.Select(l => (l.Entry.Action, l.Entry.CaseId));

    private (AuditLog Log, AuditReading Reading) Of(TestDatabase database)
    {
        var log = new AuditLog(database.Database, _time);
        return (log, new(database.Database, log));
    }

    private async Task WriteAsync(AuditLog log, Person who, string caseId)
    {
        await log.WriteAsync(AuditEntry.Of(who, AuditAction.ReadCase, caseId, "done"));
        _time.Now += TimeSpan.FromSeconds(1);
    }
}
