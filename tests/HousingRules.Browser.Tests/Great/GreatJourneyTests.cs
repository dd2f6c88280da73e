using HousingRules.Browser.Tests.Browsing;

namespace HousingRules.Browser.Tests.Great;

/// <summary>Three people in three browsers take a household from its application to the archive as the notice says, while a machine is
/// pulled out under them.</summary>
public sealed class GreatJourneyTests
{
    private const string Id = "great-1";
    private const string Case = "/cases/" + Id;
    private const string LedgersOfTheDay = "/ledgers?level=town&on=2020-06-23";

    [InBrowser(onPostgres: true)]
    public async Task A_household_goes_from_its_application_to_the_archive_while_a_machine_is_pulled_out()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await using var village = await TwoNodes.SitDownAsync(nodes.First, Screen.Phone, "village-1-1");
        await using var town = await TwoNodes.SitDownAsync(nodes.Second, Screen.Desk, "town-1");
        await using var county = await TwoNodes.SitDownAsync(nodes.First, Screen.Desk, "countyHousingBureau");
        var before = await LedgerAsync(county);

        await ApplyAsync(village, town);
        await IsNotTheirsAsync(village);
        await PullOutAsync(nodes, village);
        county.Address = nodes.Second.Address;
        await ReviewAsync(town, county);
        nodes.First.Restart();
        await BuildAsync(town, county);
        await nodes.First.ReadyAsync(default);
        town.Address = nodes.First.Address;
        await CloseAsync(village, town, county);
        await ArchiveAsync(village);

        await county.GoAsync(Case);
        await county.SeesAsync("已归档", "section[aria-labelledby=standing-title]");
        await county.PictureAsync("great-archived");
        var after = await LedgerAsync(county);
        // One household more, with one item that was found and is closed.
        int[] more = [1, 1, 0, 0, 0, 1, 0, 0, 0];
        Assert.Equal(before.Zip(more, (number, one) => number + one), after);
    }

    private static async Task ApplyAsync(Visitor village, Visitor town)
    {
        await village.OpensAsync(Id, [.. Papers.Household, ("day", "2020-06-08")]);
        await town.GoAsync(Case);
        await town.RecordsAsync("第三方鉴定", ("date", "2020-06-08"), ("e.grade", "D"));
        await village.GoAsync(Case);
        await village.RecordsAsync("提出申请", [("date", "2020-06-09"), .. Papers.Application]);
        await village.IsStoppedAsync("民主评议缺少：村民代表会议", "村集体评议",
            ("date", "2020-06-09"), ("e.villageCommittees", "true"), ("e.villagerRepresentatives", "false"));
        await village.RecordsAsync("村集体评议", ("e.villagerRepresentatives", "true"));
        await village.RecordsAsync("村级公示张贴", ("date", "2020-06-09"));
        await village.IsStoppedAsync("最早可在 2020-06-13 办理", "报送镇（街道）", ("date", "2020-06-12"));
    }

    // A form that the page did not offer is refused as well.
    private static async Task IsNotTheirsAsync(Visitor village)
    {
        await village.GoAsync(Case);
        Assert.Equal(0, await village.Page.GetByText("登记：镇（街道）审核").CountAsync());
        var form = await village.UnfoldAsync("公示中断");
        await form.Locator("[name='event']").EvaluateAsync("e => e.value = 'countyFiled'");
        await village.PressAsync("登记：公示中断");
        Assert.Equal(403, village.Status);
        await village.SeesAsync("县住房城乡建设局", "#problems");
    }

    // The form is filled in at a node that is gone when it is handed in.
    private static async Task PullOutAsync(TwoNodes nodes, Visitor village)
    {
        await village.GoAsync(Case);
        await (await village.UnfoldAsync("报送镇（街道）")).FillInAsync(("date", "2020-06-13"));
        nodes.First.Kill();
        var unanswered = new TaskCompletionSource();
        village.Page.RequestFailed += (_, _) => unanswered.TrySetResult();
        await village.Page.GetByText("登记：报送镇（街道）").ClickAsync();
        await unanswered.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await village.Page.WaitForURLAsync("chrome-error://**");

        village.Address = nodes.Second.Address;
        await village.GoAsync(Case);
        await village.RecordsAsync("报送镇（街道）", ("date", "2020-06-13"));
        Assert.Equal(1, await village.Page.Locator(".timeline > li").Filter(new() { HasText = "报送镇（街道）" }).CountAsync());
    }

    private static async Task ReviewAsync(Visitor town, Visitor county)
    {
        await town.GoAsync(Case);
        await town.RecordsAsync("镇（街道）审核", ("date", "2020-06-13"), ("e.passed", "true"));
        await town.RecordsAsync("镇级公示张贴", ("date", "2020-06-13"));
        await town.IsStoppedAsync("最早可在 2020-06-17 办理", "报县备案", ("date", "2020-06-16"));
        await town.RecordsAsync("报县备案", ("date", "2020-06-17"));
        await county.GoAsync(Case);
        await county.RecordsAsync("县级备案", ("date", "2020-06-17"));
    }

    private static async Task BuildAsync(Visitor town, Visitor county)
    {
        await town.GoAsync(Case);
        await town.RecordsAsync("签订协议", [("date", "2020-06-18"), .. Papers.Agreement]);
        await town.RecordsAsync("开工", ("date", "2020-06-18"), ("e.contractorQualified", "true"));
        await town.RecordsAsync("完工", ("date", "2020-06-21"));
        await town.RecordsAsync("初步验收", [("date", "2020-06-21"), .. Papers.Acceptance]);
        await county.GoAsync(Case);
        await county.RecordsAsync("竣工验收", ("date", "2020-06-22"), ("e.passed", "true"), ("e.qualifiedThirdParty", "true"));
        await county.RecordsAsync("整改后鉴定", ("date", "2020-06-22"), ("e.grade", "A"));
    }

    private static async Task CloseAsync(Visitor village, Visitor town, Visitor county)
    {
        (string, string)[] photographs = [("date", "2020-06-23"), ("e.evidence", "photosOnFile"), ("e.evidence", "reportOnFile")];
        foreach (var (visitor, level) in new[] { (village, "village"), (town, "town"), (county, "county") })
        {
            await visitor.GoAsync(Case);
            await visitor.RecordsAsync("销号", [.. photographs, ("e.levels", level)]);
        }
    }

    // The notice gives the upload and the archive to the instructor, who sits down where the village's clerk sat.
    private static async Task ArchiveAsync(Visitor village)
    {
        await village.PressAsync("退出");
        await village.SignInAsync("residentVillageInstructor-1-1", Counties.Served.Password);
        await village.GoAsync(Case);
        await village.RecordsAsync("上传国家平台", ("date", "2020-06-24"));
        await village.RecordsAsync("归档", ("date", "2020-06-24"));
    }

    private static async Task<int[]> LedgerAsync(Visitor county)
    {
        await county.GoAsync(LedgersOfTheDay);
        var totals = new int[LedgerPage.Columns];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = await county.TotalAsync(i + 1);
            Assert.Equal(totals[i], (await county.PlacesAsync(i + 1)).Sum());
        }

        return totals;
    }
}
