using HousingRules.Host.People;
using HousingRules.Host.Tests.People;
using HousingRules.Host.Tests.Serving;

namespace HousingRules.Host.Tests.Security;

/// <summary>When a session ends, and what does not end it.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private GuardedService _service = null!;
    private Person _person = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync();
        _person = SomePerson.Of("wang");
        await _service.Running.Get<PersonStore>().AddAsync(_person, SomePerson.Password);
        _browser = _service.Nobody().Browser;
        await _browser.SignInAsync("wang", SomePerson.Password);
        Assert.True(await IsSignedInAsync(_browser));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_reset_of_the_password_ends_it()
    {
        await _service.Running.Get<Passwords>().SetAsync(_person.Id, "given by somebody 8", mustChange: true);

        Assert.False(await IsSignedInAsync(_browser));
    }

    [Fact]
    public async Task Closing_the_account_ends_it()
    {
        await _service.Running.Get<PersonStore>().AddAsync(SomePerson.Administrator(), null);
        await _service.Running.Get<PersonStore>().ChangeAsync(_person with { IsClosed = true });

        Assert.False(await IsSignedInAsync(_browser));
    }

    [Fact]
    public async Task One_s_own_new_password_ends_it_everywhere_else()
    {
        var other = _service.Nobody().Browser;
        await other.SignInAsync("wang", SomePerson.Password);

        await other.SubmitAsync(
            "/password", "/password", ("old", SomePerson.Password), ("wanted", "a new and better 7"), ("again", "a new and better 7"));

        Assert.True(await IsSignedInAsync(other));
        Assert.False(await IsSignedInAsync(_browser));
    }

    [Fact]
    public async Task Somebody_else_s_wrong_passwords_keep_others_from_signing_in_and_end_no_session()
    {
        var other = _service.Nobody().Browser;
        for (var i = 0; i < Passwords.MostFailures; i++)
            await other.SignInAsync("wang", "not the password");

        Assert.Equal(401, (int)(await other.SignInAsync("wang", SomePerson.Password)).StatusCode);
        Assert.True(await IsSignedInAsync(_browser));
    }

    [Fact]
    public async Task A_cookie_that_was_changed_is_none()
    {
        var cookie = _browser.Cookies.GetAllCookies().Single(c => c.Name == "housing-rules");
        cookie.Value = string.Concat(cookie.Value.AsSpan(0, 40), "A", cookie.Value.AsSpan(41));

        Assert.False(await IsSignedInAsync(_browser));
    }

    private static async Task<bool> IsSignedInAsync(Browser browser)
    {
        using var answer = await browser.GetAsync("/password");
        return (int)answer.StatusCode == 200;
    }
}
