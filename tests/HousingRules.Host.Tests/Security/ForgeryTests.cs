using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>A form that no page of the service gave to the one who hands it in is refused, and nothing is recorded.</summary>
public sealed class ForgeryTests : IAsyncLifetime
{
    private GuardedService _service = null!;
    private Subject _case = null!;
    private Visitor _visitor = null!;

    public static TheoryData<string> Tokens => ["missing", "empty", "made up", "another's", "of another browser", "from before signing in"];

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync();
        _case = await _service.PlantAsync();
        _visitor = await _service.AsAsync("town", new Area(_case.County, _case.Town, _case.Village), administers: true);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory, MemberData(nameof(Tokens))]
    public async Task It_is_refused_at_every_form(string which)
    {
        // The browser has the cookie of forms.
        await _visitor.Browser.TokenAsync("/password");
        var (token, before) = (await TokenAsync(which), await _service.KeptAsync());
        var forms = _service.Doors.Where(d => d.IsForm).ToList();
        Assert.True(forms.Count >= 10);
        foreach (var question in forms.SelectMany(d => Questions.Of(d, _case)))
        {
            var (status, body, _) = await _visitor.AskAsync(question, token);

            Assert.True(status == 400, $"{question}: {status}");
            Assert.Contains("<h1", body, StringComparison.Ordinal);
        }

        Assert.Equal(before, await _service.KeptAsync());
        using var still = await _visitor.Browser.GetAsync("/password");
        Assert.Equal(200, (int)still.StatusCode);
    }

    [Fact]
    public async Task The_same_forms_are_taken_with_their_own_token()
    {
        var before = await _service.KeptAsync();
        foreach (var question in _service.Doors.Where(d => d.IsForm && d.Route is not "/sign-in" and not "/sign-out")
            .Select(d => Questions.Of(d, _case).Single()))
        {
            var (status, _, _) = await _visitor.AskAsync(question);
            Assert.True(status is 200 or 302 or 403 or 409 or 422, $"{question}: {status}");
        }

        Assert.NotEqual(before, await _service.KeptAsync());
    }

    private async Task<string?> TokenAsync(string which) => which switch
    {
        "missing" => null,
        "empty" => "",
        "made up" => Convert.ToBase64String(new byte[92]),
        "another's" => await (await _service.AsAsync("town", _visitor.Person!.Area)).Browser.TokenAsync("/password"),
        "of another browser" => await OfAnotherBrowserAsync(),
        _ => await _service.Nobody().Browser.TokenAsync("/sign-in"),
    };

    // The same person at another machine: cookies of forms are not shared.
    private async Task<string> OfAnotherBrowserAsync()
    {
        using var other = new Serving.Browser(_service.Running);
        other.Cookies.Add(_service.Running.Address, new System.Net.Cookie(
            "housing-rules", _visitor.Browser.Cookies.GetAllCookies().Single(c => c.Name == "housing-rules").Value, "/"));
        return await other.TokenAsync("/password");
    }
}
