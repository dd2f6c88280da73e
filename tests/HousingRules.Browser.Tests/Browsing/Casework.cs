using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>What officers do on the pages of cases.</summary>
internal static class Casework
{
    /// <summary>Fills in the form that opens a case, and hands it in.</summary>
    public static async Task OpenAsync(this Visitor visitor, string id, params (string Name, string Value)[] typed)
    {
        await visitor.GoAsync("/open");
        var form = visitor.Page.Locator("form[action='/open/save']");
        await form.FillInAsync([("household", id), .. typed]);
        await visitor.PressAsync("建立案件");
    }

    /// <summary>Opens a case, and it is taken.</summary>
    public static async Task OpensAsync(this Visitor visitor, string id, params (string Name, string Value)[] typed)
    {
        await visitor.OpenAsync(id, typed);
        await visitor.SeesAsync($"案件 {id}", "h1");
    }

    /// <summary>Records an event by its form, which is unfolded where it is not.</summary>
    public static async Task RecordAsync(this Visitor visitor, string what, params (string Name, string Value)[] typed)
    {
        var form = await visitor.UnfoldAsync(what);
        await form.FillInAsync(typed);
        await visitor.PressAsync($"登记：{what}");
    }

    /// <summary>The form of an event, unfolded.</summary>
    public static async Task<ILocator> UnfoldAsync(this Visitor visitor, string what)
    {
        var button = visitor.Page.Locator("button", new() { HasTextString = $"登记：{what}" });
        var form = visitor.Page.Locator("form", new() { Has = button }).First;
        if (!await form.IsVisibleAsync())
            await visitor.Page.Locator("details.act > summary", new() { HasTextString = what }).First.ClickAsync();
        return form;
    }

    /// <summary>Records an event, and it is taken.</summary>
    public static async Task RecordsAsync(this Visitor visitor, string what, params (string Name, string Value)[] typed)
    {
        await visitor.RecordAsync(what, typed);
        if (visitor.Status != 200)
            Assert.Fail($"{what}: {visitor.Status} {await visitor.ReadAsync()}");
        await visitor.SeesAsync("已保存");
    }

    /// <summary>Tries to record an event, and is told why not and what to do.</summary>
    public static async Task IsStoppedAsync(this Visitor visitor, string why, string what, params (string Name, string Value)[] typed)
    {
        await visitor.RecordAsync(what, typed);
        Assert.Equal(422, visitor.Status);
        await visitor.SeesAsync(why, "#problems");
        await visitor.SeesAsync("处理办法：", "#problems");
        await visitor.SeesAsync("依据：", "#problems");
    }

    /// <summary>Fills in inputs by their names; one that is chosen among several by its value too.</summary>
    public static async Task FillInAsync(this ILocator form, params (string Name, string Value)[] typed)
    {
        foreach (var (name, value) in typed)
        {
            var input = form.Locator($"[name='{name}']");
            var kind = await input.First.EvaluateAsync<string>("e => e.type");
            if (kind is "radio" or "checkbox")
                await form.Locator($"[name='{name}'][value='{value}']").CheckAsync();
            else if (kind == "select-one")
                await input.SelectOptionAsync(value);
            else
                await input.FillAsync(value);
        }
    }
}
