using System.Net;
using HousingRules.Facts;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HousingRules.Host.Tests.Pages;

/// <summary>The service on loopback, with a clock that the test sets and people of a synthetic county.</summary>
public sealed class PagesService : IAsyncLifetime
{
    public const string County = "东山县";
    private const string SignInPath = "/tests/sign-in/";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-pages-{Guid.NewGuid():N}");
    private readonly SetClock _clock = new();
    private WebApplication _app = null!;

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    internal IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        var options = new ServeOptions { Data = _folder, Urls = "http://127.0.0.1:0", TimeZone = "UTC", Language = Language.Chinese };
        _app = ServiceApp.Create(options, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
            builder.Services.AddSingleton<IStartupFilter, SignsIn>();
        });
        Schema.Apply(_app.Services.GetRequiredService<Database>());
        await AddAsync("village", "village", new(County, "东岭镇", "甲村"));
        await AddAsync("instructor", "residentVillageInstructor", new(County, "东岭镇", "甲村"));
        await AddAsync("stranger", "village", new(County, "西河镇", "乙村"));
        await AddAsync("town", "town", new(County, "东岭镇"));
        await AddAsync("county", "countyHousingBureau", new(County));
        await AddAsync("idle", null, new(County));
        await AddAsync("admin", null, Area.Nowhere, administers: true);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser in which somebody signed in on a day; null for nobody.</summary>
    internal async Task<FormBrowser> AsAsync(string? login, DateOnly today, bool english = false)
    {
        _clock.Today = today;
        var browser = new FormBrowser(Address);
        if (login is not null)
            Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(SignInPath + login)).Status);
        if (english)
            await browser.GetAsync("/language/en?back=/");
        return browser;
    }

    private async Task AddAsync(string login, string? actor, Area area, bool administers = false) => Assert.True(await _app.Services
        .GetRequiredService<PersonStore>()
        .AddAsync(new(login, login, $"经办员{login.Length}", actor, area, administers), null));

    private sealed class SetClock : TimeProvider
    {
        public DateOnly Today { get; set; } = new(2020, 6, 8);

        public override DateTimeOffset GetUtcNow() => new(Today, new(9, 0), TimeSpan.Zero);
    }

    // The page of signing in is tested where it stands; here somebody is simply signed in.
    private sealed class SignsIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            // No Map: a cookie belongs to the path that an application stands at.
            app.Use(async (context, after) =>
            {
                if (!context.Request.Path.StartsWithSegments(SignInPath.TrimEnd('/'), out var login))
                {
                    await after(context);
                    return;
                }

                var person = await context.RequestServices.GetRequiredService<PersonStore>().ByLoginAsync(login.Value!.TrimStart('/'));
                await context.SignInAsync(SignedIn.Browser, SignedIn.Principal(person!, SignedIn.Browser));
                context.Response.StatusCode = StatusCodes.Status204NoContent;
            });
            next(app);
        };
    }
}
