using System.Text;
using HousingRules.Cases;
using HousingRules.Generators.Databases;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Api;

/// <summary>The ledgers and the export over HTTP.</summary>
public sealed class LedgerTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task Three_levels_of_any_day_add_up(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var here = await service.VillageAsync();
        var county = await service.KeyAsync("county");
        await CommandTests.ToPosting(service, "1");
        await CommandTests.ToPosting(service, "2", "乙村");

        var all = await county.AskAsync("ledgers?on=2020-06-15");
        var mine = await here.AskAsync("ledgers");
        var before = await county.AskAsync("ledgers?on=2020-06-07");

        var open = Open(all["total"]!);
        Assert.True(open > 0, all.Body);
        Assert.Equal(open, all["counties"]!.AsArray().Sum(l => Open(l!)));
        Assert.Equal(open, all["towns"]!.AsArray().Sum(l => Open(l!)));
        Assert.Equal(open, all["villages"]!.AsArray().Sum(l => Open(l!)));
        Assert.Equal(open, 2 * Open(mine["total"]!));
        Assert.Equal((2, 1, 0), ((int)all["cases"]!, (int)mine["cases"]!, (int)before["cases"]!));
    }

    [Fact]
    public async Task The_workbook_is_one()
    {
        await using var service = await ApiService.StartAsync();
        var village = await service.VillageAsync();
        await CommandTests.ToPosting(service, "1");

        using var workbook = await village.GetAsync(new Uri("ledgers/workbook?on=2020-06-15", UriKind.Relative));
        var bytes = await workbook.Content.ReadAsByteArrayAsync();

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.Equal("ledgers-2020-06-15.xlsx", workbook.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task What_is_exported_can_be_read_again_as_it_was(DatabaseKind kind)
    {
        await using var service = await ApiService.StartAsync(kind);
        var village = await service.VillageAsync();
        await CommandTests.ToPosting(service, "1");
        await village.OpenAsync("2");
        var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));

        var exported = await village.AskAsync("export/cases");

        var files = exported.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => CaseJson.Read(procedure, Encoding.UTF8.GetBytes(line))).ToArray();
        Assert.Equal(["1", "2"], files.Select(f => f.Household.Id));
        Assert.Equal(4, files[0].History.Length);
        Assert.Equal("villagePosted", files[0].History[^1].Event.Name);
    }

    [Fact]
    public async Task Before_the_first_policy_there_are_no_ledgers()
    {
        await using var service = await ApiService.StartAsync();

        var before = await (await service.VillageAsync()).AskAsync("ledgers?on=2019-01-01");

        Assert.Equal((422, "NOT_IN_FORCE"), (before.Status, before.Code));
    }

    private static int Open(System.Text.Json.Nodes.JsonNode line) => (int)line["items"]!["open"]!;
}
