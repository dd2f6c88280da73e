using System.Net;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.People;
using HousingRules.Host.Tests.Serving;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>Who signed in at one node is signed in at all, and a form of one is handed in at another.</summary>
public sealed class NodesTests
{
    [Theory, OnDatabase(DatabaseKind.Sqlite), OnDatabase(DatabaseKind.PostgreSql)]
    public async Task A_sign_in_and_a_form_of_one_node_count_at_another(DatabaseKind kind)
    {
        await using var database = TestDatabase.WithoutSchema(kind);
        await using var one = await RunningService.StartAsync(database);
        await using var other = await RunningService.StartAsync(database);
        await one.Get<PersonStore>().AddAsync(SomePerson.Administrator(), SomePerson.Password);
        using var browser = new Browser(one);
        await browser.SignInAsync("chief", SomePerson.Password);

        // Cookies do not know ports.
        var elsewhere = new Uri(other.Address, "/people/new").ToString();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(elsewhere)).StatusCode);
        var answer = await browser.SubmitAsync("/people/new", elsewhere, ("login", "li"), ("name", "Li"), ("administers", "yes"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(await one.Get<PersonStore>().ByLoginAsync("li"));
    }
}
