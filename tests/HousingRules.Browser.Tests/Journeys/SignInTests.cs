using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>Coming, reading in one's language, and leaving.</summary>
public sealed class SignInTests(CountyService service) : IClassFixture<CountyService>
{
    [Theory, OnScreens]
    public async Task A_wrong_password_is_told_and_the_login_stays_typed(Screen screen)
    {
        await using var visitor = await service.VisitAsync(null, screen);

        await visitor.SignInAsync("village", "not this one");

        Assert.Equal(401, visitor.Status);
        await visitor.SeesAsync("登录名或密码不正确", "#mistakes");
        Assert.Equal("village", await visitor.Page.InputValueAsync("#login"));
        Assert.Equal("", await visitor.Page.InputValueAsync("#password"));
        await visitor.Page.FillAsync("#password", Served.Password);
        await visitor.PressAsync("登录");
        await visitor.SeesAsync("工作台", "h1");
    }

    [Theory, OnScreens(Screen.PhoneWithoutScripts)]
    public async Task After_five_wrong_passwords_the_right_one_waits_too_and_the_page_says_how_long(Screen screen)
    {
        await using var visitor = await service.VisitAsync(null, screen);
        for (var i = 0; i < 5; i++)
            await visitor.SignInAsync("locked", "guess");

        await visitor.SignInAsync("locked", Served.Password);

        Assert.Equal(401, visitor.Status);
        await visitor.SeesAsync("连续错 5 次后 15 分钟内不能登录", "#mistakes");
        await visitor.SeesAsync("请联系县级系统管理员重置", "#mistakes");
    }

    [Theory, OnScreens]
    public async Task Who_is_not_signed_in_is_led_to_the_page_that_was_asked_for_afterwards(Screen screen)
    {
        await using var visitor = await service.VisitAsync(null, screen);

        await visitor.GoAsync("/open");
        await visitor.SeesAsync("登录", "h1");
        await visitor.Page.FillAsync("#login", "village");
        await visitor.Page.FillAsync("#password", Served.Password);
        await visitor.PressAsync("登录");

        Assert.Equal("/open", visitor.Path);
        await visitor.SeesAsync("甲村");
    }

    [Theory, OnScreens]
    public async Task English_is_switched_to_and_stays_on_the_same_page(Screen screen)
    {
        await using var visitor = await service.VisitAsync("town", screen);
        await visitor.GoAsync("/?view=Overdue");

        await visitor.FollowAsync("English");

        Assert.Equal("/?view=Overdue", visitor.Path);
        await visitor.SeesAsync("Worklist", "h1");
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.GoAsync("/open");
        await visitor.SeesAsync("Open a case", "h1");
        await visitor.FollowAsync("中文");
        await visitor.SeesAsync("新建案件", "h1");
    }

    [Theory, OnScreens]
    public async Task Who_signs_out_sees_nothing_more(Screen screen)
    {
        await using var visitor = await service.VisitAsync("village", screen);
        await visitor.GoAsync("/");

        await visitor.PressAsync("退出");

        await visitor.SeesAsync("登录", "h1");
        await visitor.GoAsync("/");
        await visitor.SeesAsync("登录", "h1");
        Assert.Equal(0, await visitor.Page.Locator("nav.tabs").CountAsync());
    }
}
