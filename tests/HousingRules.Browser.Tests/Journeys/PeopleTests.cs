using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>Who may work, and what they did.</summary>
[Collection(OfTheDemo.Name)]
public sealed class PeopleTests(DemoService service)
{
    private const string Own = "lantern 9 green";

    [Theory, OnScreens]
    public async Task A_new_clerk_gets_a_password_changes_it_and_works(Screen screen)
    {
        var login = $"new-{screen}".ToLowerInvariant();
        await using var admin = await service.VisitAsync("admin", screen);
        await admin.GoAsync("/people");
        await admin.FollowAsync("添加人员");
        await admin.Page.Locator("form[action='/people/new']").FillInAsync(
            ("login", login), ("name", "冯新来"), ("role", "village"), ("county", "样例县"), ("town", "东岭镇"), ("village", "柳沟村"));
        await admin.PressAsync("添加人员");
        var password = await admin.ReadAsync(".secret code");
        await admin.PictureAsync("secret");
        await admin.FollowAsync("已记下，继续");
        await admin.SeesAsync("待改初始密码");

        await using var clerk = await service.VisitAsync(null, screen);
        await clerk.SignInAsync(login, password);
        await clerk.SeesAsync("修改密码", "h1");
        await clerk.PictureAsync("password-must-change");
        await clerk.Page.FillAsync("#old", password);
        await clerk.Page.FillAsync("#wanted", Own);
        await clerk.Page.FillAsync("#again", Own);
        await clerk.TurnAsync(() => clerk.Main.Locator("button").ClickAsync());
        await clerk.SeesAsync("工作台", "h1");
        await clerk.SeesAsync("柳沟村");
    }

    [Theory, OnScreens]
    public async Task Who_leaves_is_closed_and_may_be_opened_again(Screen screen)
    {
        var login = $"village-4-{1 + (int)screen}";
        await using var admin = await service.VisitAsync("admin", screen);
        await admin.GoAsync("/people");
        await admin.FollowAsync(login);
        await admin.PictureAsync("person");

        await admin.PressAsync("停用");
        await using var clerk = await service.VisitAsync(null, screen);
        await clerk.SignInAsync(login, Served.Password);
        Assert.Equal(401, clerk.Status);
        await admin.FollowAsync(login);
        await admin.PressAsync("恢复使用");

        await clerk.SignInAsync(login, Served.Password);
        await clerk.SeesAsync("工作台", "h1");
    }

    [Theory, OnScreens]
    public async Task A_mistake_is_told_and_nothing_typed_is_lost(Screen screen)
    {
        await using var admin = await service.VisitAsync("admin", screen);
        await admin.GoAsync("/people/new");
        await admin.Page.Locator("form[action='/people/new']").FillInAsync(("login", "admin"), ("name", "陈重名"));

        await admin.PressAsync("添加人员");

        Assert.Equal(422, admin.Status);
        Assert.Equal("陈重名", await admin.Page.InputValueAsync("[name='name']"));
        Assert.NotEqual("", await admin.ReadAsync("#mistakes"));
        await admin.PictureAsync("person-refused");
    }

    [Theory, OnScreens]
    public async Task Who_read_a_case_stands_in_the_audit_of_the_county(Screen screen)
    {
        await using var village = await service.VisitAsync("village-1-1", screen);
        await village.GoAsync("/cases/00001");
        await using var county = await service.VisitAsync("county", screen);

        await county.GoAsync("/audit");
        await county.Page.Locator("form[action='/audit']").FillInAsync(("who", "village-1-1"), ("case", "00001"));
        await county.PressAsync("查询");

        var lines = await county.Page.Locator("main tbody tr").AllInnerTextsAsync();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("00001", line, StringComparison.Ordinal));
    }

    [Theory, OnScreens]
    public async Task A_key_of_a_system_is_shown_once(Screen screen)
    {
        await using var admin = await service.VisitAsync("admin", screen);
        await admin.GoAsync("/keys");
        await admin.Page.Locator("form.stack").FillInAsync(
            ("name", $"国家平台-{screen}"), ("role", "countyHousingBureau"), ("county", "样例县"));

        await admin.PressAsync("新建密钥");
        var key = await admin.ReadAsync(".secret code");
        await admin.FollowAsync("已记下，继续");

        await admin.SeesAsync($"国家平台-{screen}");
        Assert.DoesNotContain(key, await admin.ReadAsync(), StringComparison.Ordinal);
    }
}
