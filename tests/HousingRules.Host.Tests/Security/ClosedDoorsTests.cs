using HousingRules.Host.Pages;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>Nobody comes in who did not sign in, and nobody gets where the role does not lead; what is open is listed here by
/// name.</summary>
public sealed class ClosedDoorsTests : IAsyncLifetime
{
    private static readonly string[] Open =
    [
        "GET /sign-in", "POST /sign-in", "POST /sign-out", "GET /sign-in/county", "GET /language/{language}",
        "GET /forbidden", "GET /error", "GET /status/{code:int}", "GET /health/live", "GET /health/ready",
        "GET /openapi/{documentname}.json", $"GET {Asset.StyleSheet.Path}", $"GET {Asset.Icon.Path}",
    ];

    private GuardedService _service = null!;
    private Subject _case = null!;

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync();
        _case = await _service.PlantAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public void Only_what_is_listed_is_open() => Assert.Equal(
        Open.Order(StringComparer.Ordinal),
        _service.Doors.Where(d => d.Policy is null).Select(d => d.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Without_signing_in_nothing_is_answered_and_nothing_is_done()
    {
        var (nobody, before) = (_service.Nobody(), await _service.KeptAsync());
        foreach (var question in _service.Doors.SelectMany(d => Questions.Of(d, _case)))
        {
            var (status, body, message) = await nobody.AskAsync(question);

            Assert.DoesNotContain(_case.Mark, body.Replace(_case.Id, "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.True(status < 500, $"{question}: {status}");
            if (question.Door.IsForSystems)
                Assert.True(
                    (status, message.Content.Headers.ContentType?.MediaType) == (401, "application/problem+json"), $"{question}: {status}");
            else if (question.Door.Policy is not null)
                Assert.True(
                    status == 302 && message.Headers.Location!.PathAndQuery.StartsWith("/sign-in?back=", StringComparison.Ordinal),
                    $"{question}: {status}");
        }

        Assert.Equal(before, await _service.KeptAsync());
    }

    [Fact]
    public async Task A_cookie_opens_no_door_of_systems_and_a_key_none_of_people()
    {
        var county = await _service.AsAsync("countyHousingBureau", new(_case.County));
        foreach (var question in _service.Doors.Where(d => d.Policy is not null).SelectMany(d => Questions.Of(d, _case)))
        {
            using var byTheOther = question.Message(key: question.Door.IsForSystems ? null : county.Key);
            using var answer = question.Door.IsForSystems
                ? await county.Browser.SendAsync(byTheOther)
                : await _service.Nobody().Browser.SendAsync(byTheOther);

            Assert.True((int)answer.StatusCode == (question.Door.IsForSystems ? 401 : 302), $"{question}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Where_the_role_does_not_lead_one_is_told_so_and_nothing_is_done()
    {
        var officer = await _service.AsAsync("village", new(_case.County, _case.Town, _case.Village));
        var idle = await _service.AsAsync(null, new(_case.County));
        var administrator = await _service.AsAsync(null, Area.Nowhere, administers: true);
        var before = await _service.KeptAsync();
        foreach (var question in _service.Doors.Where(d => d.Policy is not null).SelectMany(d => Questions.Of(d, _case)))
        {
            foreach (var (visitor, policies) in new (Visitor, string[])[]
            {
                (officer, [PeopleServices.Administers, PeopleServices.ReadsAudit]),
                (idle, [PeopleServices.Administers, PeopleServices.ReadsAudit, PeopleServices.Works, PeopleServices.Systems]),
                (administrator, [PeopleServices.Works, PeopleServices.Systems]),
            })
            {
                if (policies.Contains(question.Door.Policy))
                    await AssertForbiddenAsync(visitor, question);
            }
        }

        Assert.Equal(before, await _service.KeptAsync());
    }

    [Fact]
    public async Task Who_must_change_the_password_gets_nowhere_else()
    {
        var visitor = await _service.AsAsync("village", new(_case.County, _case.Town, _case.Village), administers: true);
        await _service.Running.Get<Passwords>().SetAsync(visitor.Person!.Id, "given by somebody 8", mustChange: true);
        await visitor.Browser.SignInAsync(visitor.Person.Login, "given by somebody 8");
        foreach (var door in _service.Doors.Where(d => d is { IsForSystems: false, Policy: not null and not PeopleServices.IsSignedIn }))
        {
            var (status, body, message) = await visitor.AskAsync(Questions.Of(door, _case).First());

            Assert.True((status, message.Headers.Location?.OriginalString) == (302, "/password"), $"{door}: {status} {body}");
        }
    }

    private static async Task AssertForbiddenAsync(Visitor visitor, Question question)
    {
        var (status, body, message) = await visitor.AskAsync(question);
        if (question.Door.IsForSystems)
        {
            Assert.True(status == 403, $"{question}: {status}");
            Assert.Contains("\"details\"", body, StringComparison.Ordinal);
            return;
        }

        Assert.True(
            status == 302 && message.Headers.Location!.PathAndQuery.StartsWith("/forbidden", StringComparison.Ordinal),
            $"{question}: {status}");
        using var told = await visitor.Browser.GetAsync(message.Headers.Location.PathAndQuery);
        Assert.Equal(403, (int)told.StatusCode);
        Assert.Contains("<h1", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
