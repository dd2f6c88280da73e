using System.Text.RegularExpressions;
using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;

namespace HousingRules.Browser.Tests.Looks;

/// <summary>Pages are written for officers.</summary>
[Collection(OfTheDemo.Name)]
public sealed partial class WordsTests(DemoService service)
{
    [Theory, OnScreens(Screen.Desk)]
    public async Task A_Chinese_page_is_set_in_Chinese_marks(Screen screen)
    {
        var wrong = new List<string>();
        foreach (var person in Tour.Pages.GroupBy(p => p.Login))
        {
            await using var visitor = await service.VisitAsync(person.Key, screen);
            foreach (var (name, _, path) in person)
            {
                await visitor.GoAsync(path);
                wrong.AddRange(Mark().Matches(await visitor.ReadAsync("body")).Select(m => $"{name}: {m.Value}"));
            }
        }

        Assert.Empty(wrong.Distinct());
    }

    // A word, then a mark of another script.
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+[,;:?!](\s|$)\S{0,10}")]
    private static partial Regex Mark();
}
