using System.Text;
using HousingRules.Browser.Tests.Browsing;
using HousingRules.Browser.Tests.Counties;
using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Journeys;

/// <summary>Photographs and papers of a case.</summary>
public sealed class AttachmentTests(CountyService service) : IClassFixture<CountyService>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        + "trailer<</Root 1 0 R>>\n%%EOF\n");

    [Theory, OnScreens]
    public async Task A_photograph_is_added_and_shown(Screen screen)
    {
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"photo-{screen}", Papers.Household);
        var photograph = await village.Page.ScreenshotAsync();

        await AddAsync(village, "现场照片.png", "image/png", photograph);

        await village.SeesAsync("现场照片.png", "section[aria-labelledby=attachments-title]");
        await village.SeesAsync("孙村文书", "section[aria-labelledby=attachments-title]");
        var seen = await village.Page.APIRequest.GetAsync(new Uri(village.Address,
            (await village.Page.GetByText("现场照片.png").GetAttributeAsync("href"))!).ToString());
        Assert.Equal(photograph, await seen.BodyAsync());
        await village.FollowAsync("现场照片.png");
        Assert.True(await village.Page.Locator("img").EvaluateAsync<int>("e => e.naturalWidth") > 0);
    }

    [Theory, OnScreens]
    public async Task A_paper_is_saved_under_its_name(Screen screen)
    {
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"paper-{screen}", Papers.Household);

        await AddAsync(village, "申请书.pdf", "application/pdf", Pdf);

        var saved = await village.Page.RunAndWaitForDownloadAsync(() => village.Page.GetByText("申请书.pdf").ClickAsync());
        Assert.Equal("申请书.pdf", saved.SuggestedFilename);
        Assert.Equal(Pdf, await File.ReadAllBytesAsync(await saved.PathAsync()));
    }

    [Theory, OnScreens]
    public async Task What_is_no_paper_is_refused_with_what_to_do(Screen screen)
    {
        await using var village = await service.VisitAsync("village", screen);
        await village.OpensAsync($"noise-{screen}", Papers.Household);

        await AddAsync(village, "现场.png", "image/png", "<script>alert(1)</script>"u8.ToArray());

        Assert.Equal(422, village.Status);
        await village.SeesAsync("处理办法：", "#problems");
    }

    private static async Task AddAsync(Visitor visitor, string name, string type, byte[] content)
    {
        var file = new FilePayload { Name = name, MimeType = type, Buffer = content };
        await visitor.Page.SetInputFilesAsync("#file", file);
        await visitor.PressAsync("上传附件");
    }
}
