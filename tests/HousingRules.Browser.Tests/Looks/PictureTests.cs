using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Looks;

/// <summary>Every page fits its screen; pictures are kept where HOUSING_RULES_SCREENSHOTS names a folder.</summary>
[Collection(OfTheDemo.Name)]
public sealed class PictureTests(DemoService service)
{
    [Theory, OnScreens(Screen.Desk, Screen.Phone)]
    public async Task Every_page_fits_its_screen(Screen screen)
    {
        var wrong = new List<string>();
        foreach (var person in Tour.Pages.GroupBy(p => p.Login))
        {
            await using var visitor = await service.VisitAsync(person.Key, screen);
            foreach (var (name, _, path) in person)
            {
                if (await Record.ExceptionAsync(() => visitor.GoAsync(path)) is { } problem)
                    wrong.Add($"{name}: {problem.Message}");
                await visitor.PictureAsync(name);
            }
        }

        Assert.Empty(wrong);
    }
}
