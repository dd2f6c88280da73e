using System.IO.Compression;
using System.Text;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Api;
using HousingRules.Host.Tests.Serving;
using HousingRules.Host.Tests.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HousingRules.Host.Tests.Security;

/// <summary>The service with people and keys of any place, and cases whose every text is marked.</summary>
internal sealed class GuardedService : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly List<Visitor> _visitors = [];

    private GuardedService(TestDatabase database, RunningService running)
    {
        (_database, Running) = (database, running);
        Doors = Door.Of(running.Services);
    }

    public RunningService Running { get; }

    public IReadOnlyList<Door> Doors { get; }

    public Database Database => Running.Get<Database>();

    public static async Task<GuardedService> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        Func<ServeOptions, ServeOptions>? options = null,
        Action<WebApplication>? map = null)
    {
        var database = TestDatabase.WithoutSchema(kind);
        var running = await RunningService.StartAsync(
            database,
            options ?? (o => o with { Limits = new() { RequestsPerMinute = 1_000_000 } }),
            builder => builder.Services.AddSingleton<TimeProvider>(new SetClock()),
            map);
        return new(database, running);
    }

    /// <summary>Somebody who signed in, and a system with the same role and place.</summary>
    public async Task<Visitor> AsAsync(string? actor, Area area, bool administers = false)
    {
        var login = $"visitor{_visitors.Count}";
        var person = new Person(Guid.NewGuid().ToString("N"), login, login, actor, area, administers);
        Assert.True(await Running.Get<PersonStore>().AddAsync(person, null));
        var (_, key) = await Running.Get<ApiKeyStore>().AddAsync("tests", actor, area, "tests");
        var visitor = new Visitor(new(Running), person, key);
        await SignInAsync(visitor);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody who did not sign in.</summary>
    public Visitor Nobody()
    {
        var visitor = new Visitor(new(Running), null, null);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A case of three entries and an attachment at its own place.</summary>
    public async Task<Subject> PlantAsync()
    {
        var about = Subject.New();
        var area = new Area(about.County, about.Town, about.Village);
        var town = await AsAsync("town", area);
        await DoneAsync(town, "", $$"""
            {"id": "{{about.Id}}", "commandId": "o", "openedOn": "2020-06-08", "household": {"registeredPoor": true, "originalGrade": "B"} }
            """);
        await DoneAsync(
            town,
            $"/{about.Id}/events",
            $$"""{"commandId": "a", "version": 1, "note": "{{about.Note}}", "event": {{CommandTests.Appraised}} }""");
        await DoneAsync(town, $"/{about.Id}/corrections", $$"""
            {"commandId": "b", "version": 2, "entry": 2, "reason": "{{about.Reason}}",
                "event": {"event": "appraised", "date": "2020-06-08", "grade": "C"} }
            """);
        var added = await Running.Get<AttachmentStore>()
            .AddAsync(area, about.Id, about.File, new MemoryStream(AttachmentBytes.Png), town.Person!.Id);
        return about with { Attachment = added.Attachment!.Id, Person = town.Person.Id };
    }

    /// <summary>How many rows each table has that people and systems write to, the audit left out; and what stands of people.</summary>
    public async Task<string> KeptAsync()
    {
        await using var connection = await Database.OpenAsync();
        var counts = new List<string>();
        foreach (var table in new[] { "case_event", "case_row", "attachment", "person", "api_key" })
            counts.Add($"{table} {await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, $"select count(*) from {table}")}");
        counts.AddRange(await Dapper.SqlMapper.QueryAsync<string>(connection, "select id || stamp || closed from person order by id"));
        counts.AddRange(await Dapper.SqlMapper.QueryAsync<string>(
            connection, "select id from api_key where revoked_at is null order by id"));
        return string.Join('\n', counts);
    }

    /// <summary>What the service says of its failures.</summary>
    public string Failures() =>
        string.Join('\n', Running.Logs.Lines.Where(l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error).Select(l => l.Text));

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Browser.Dispose());
        await Running.DisposeAsync();
        await _database.DisposeAsync();
    }

    // The page of signing in is tested where it stands; here somebody is simply signed in.
    private async Task SignInAsync(Visitor visitor)
    {
        var known = await Running.Get<PersonStore>().FindAsync(visitor.Person!.Id);
        var cookies = Running.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.Browser);
        var ticket = new AuthenticationTicket(SignedIn.Principal(known!, SignedIn.Browser), SignedIn.Browser);
        visitor.Browser.Cookies.Add(Running.Address, new System.Net.Cookie("housing-rules", cookies.TicketDataFormat.Protect(ticket), "/"));
    }

    private static async Task DoneAsync(Visitor town, string path, string json)
    {
        var door = new Door("POST", "/api/v1/cases" + path, PeopleServices.Systems);
        var (status, body, _) = await town.AskAsync(new(door, door.Route) { Json = json });
        Assert.True(status is 200 or 201, body);
    }
}

/// <summary>Who asks: by a cookie at pages, by a key at the HTTP API.</summary>
internal sealed record Visitor(Browser Browser, Person? Person, string? Key)
{
    private string? _token;

    /// <summary>Asks; a form has the token that a page gave.</summary>
    public async Task<(int Status, string Body, HttpResponseMessage Message)> AskAsync(Question question)
    {
        if (question.Door.IsForm)
            _token ??= await Browser.TokenAsync(Person is null ? "/sign-in" : "/password");
        return await AskAsync(question, _token);
    }

    /// <summary>Asks with a token; null for none.</summary>
    public async Task<(int Status, string Body, HttpResponseMessage Message)> AskAsync(Question question, string? token)
    {
        using var request = question.Message(token, question.Door.IsForSystems ? Key : null);
        using var answer = await Browser.SendAsync(request);
        var isWorkbook = answer.Content.Headers.ContentType?.MediaType?.EndsWith(".sheet", StringComparison.Ordinal) == true;
        return ((int)answer.StatusCode, isWorkbook ? await SheetsAsync(answer) : await answer.Content.ReadAsStringAsync(), answer);
    }

    // Everything that is written in a workbook.
    private static async Task<string> SheetsAsync(HttpResponseMessage answer)
    {
        using var workbook = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var text = new StringBuilder();
        foreach (var entry in workbook.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
