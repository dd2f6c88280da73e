using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HousingRules;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OtherCounty.Tests;

/// <summary>The system as its county uses it.</summary>
public sealed class CountyTests : IDisposable
{
    private const string Day = "2020-06-10";

    private readonly CountyFolder _county = new();
    private readonly CountyApplication _application;
    private readonly HttpClient _client;

    public CountyTests()
    {
        using (var database = _county.CreateDbContext())
        {
            database.AddRange(
                new 农户 { 户编号 = "1", 镇 = "东镇", 村 = "甲村", 建档立卡 = true, 等级代码 = 4, 威胁邻居 = false, 建房方式 = "农户自建" },
                new 农户 { 户编号 = "2", 镇 = "东镇", 村 = "乙村", 低保 = true, 等级代码 = null },
                new 农户 { 户编号 = "3", 镇 = "西镇", 村 = "丙村", 等级代码 = 9 },
                new 农户 { 户编号 = "4", 镇 = "西镇", 村 = "丙村", 建房方式 = "请人盖的" });
            database.SaveChanges();
        }

        _application = new(_county);
        _client = _application.CreateClient();
    }

    public void Dispose()
    {
        _client.Dispose();
        _application.Dispose();
        _county.Dispose();
    }

    [Fact]
    public async Task A_household_is_decided_from_the_countys_own_table()
    {
        var form = await _client.GetFromJsonAsync<DeterminationForm>($"/households/1?on={Day}");

        Assert.Equal("yiyuan/2020-06-06", form!.Policy);
        Assert.Contains("includeInRenovationPlan", form.Outcomes.SelectMany(o => o.Certain));
        Assert.Contains("现鉴定等级", await _client.GetStringAsync($"/households/1/why?on={Day}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"/households/9?on={Day}")).StatusCode);
    }

    [Fact]
    public async Task The_night_decides_all_and_tells_what_is_wrong_with_whom()
    {
        Assert.Equal("4", await (await _client.PostAsync($"/nightly?on={Day}", null)).Content.ReadAsStringAsync());
        // A second night writes over the first.
        Assert.Equal("4", await (await _client.PostAsync("/nightly?on=2020-06-11", null)).Content.ReadAsStringAsync());

        await using var database = _county.CreateDbContext();
        var results = await database.Results.OrderBy(r => r.Household).ToListAsync();
        Assert.Equal(["1", "2"], results.Where(r => r.Determination is not null).Select(r => r.Household));
        Assert.All(results, r => Assert.Equal(new DateOnly(2020, 6, 11), r.Day));
        Assert.Equal(
            [DeterminationStatus.Decided, DeterminationStatus.Undetermined],
            results.Take(2).Select(r => JsonSerializer.Deserialize<DeterminationForm>(r.Determination!)!.Status));
        Assert.Contains("现鉴定等级", results[2].Problem, StringComparison.Ordinal);
        Assert.Contains("建设方式", results[3].Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("请人盖的", results[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_opened_moved_on_and_answered_alike_when_a_command_comes_again()
    {
        var opened = await _client.PostAsJsonAsync("/cases/1", new { Id = "c1", On = Day, By = "clerk" });
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var happened = new { @event = "appraised", date = Day, grade = "D" };
        var appraised = new { Id = "c2", On = Day, By = "clerk", Version = 1, Event = happened };

        var first = await _client.PostAsJsonAsync("/cases/1/events", appraised);
        var again = await _client.PostAsJsonAsync("/cases/1/events", appraised);
        var late = await _client.PostAsJsonAsync("/cases/1/events", appraised with { Id = "c3" });

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("\"1\"", await _client.GetStringAsync("/cases?town=东镇"), StringComparison.Ordinal);
        Assert.Equal("[]", await _client.GetStringAsync("/cases?town=西镇"));
    }

    [Fact]
    public async Task It_is_healthy_until_a_policy_on_the_disk_is_not()
    {
        var rules = Directory.CreateTempSubdirectory("other-county-rules-");
        try
        {
            PolicyLibrary.Export(rules.FullName);
            using var application = new CountyApplication(_county, rules.FullName);
            using var client = application.CreateClient();
            Assert.Equal("Healthy", await client.GetStringAsync("/health"));

            File.AppendAllText(Path.Combine(rules.FullName, "yiyuan", "2020-06-06", "policy.json"), "}");
            application.Services.GetRequiredService<PolicySource>().Refresh();

            Assert.Equal("Degraded", await client.GetStringAsync("/health"));
            Assert.NotNull(await client.GetFromJsonAsync<DeterminationForm>($"/households/1?on={Day}"));
        }
        finally
        {
            rules.Delete(recursive: true);
        }
    }
}
