using System.Net;
using Dapper;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.People;

namespace HousingRules.Host.Tests.Pages;

/// <summary>A database that is not there, as the pages tell it.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Whoever_is_signed_in_is_told_that_the_service_failed()
    {
        await using var database = TestDatabase.WithoutSchema(DatabaseKind.Sqlite);
        await using var service = await RunningService.StartAsync(database);
        await service.Get<PersonStore>().AddAsync(SomePerson.Of("clerk"), SomePerson.Password);
        using var browser = new Serving.Browser(service);
        await browser.SignInAsync("clerk", SomePerson.Password);
        await using (var connection = await service.Get<Database>().OpenAsync())
            await connection.ExecuteAsync("alter table person rename to gone");

        var answer = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("系统出错", page, StringComparison.Ordinal);
        Assert.Contains("错误编号", page, StringComparison.Ordinal);
    }
}
