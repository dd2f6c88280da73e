using System.Net;
using System.Net.Http.Json;
using HousingRules.Contract;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace TheCounty.Tests;

/// <summary>The application answers for a household.</summary>
public sealed class ApplicationTests(WebApplicationFactory<Program> application) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task It_is_well() => Assert.Equal("Healthy", await application.CreateClient().GetStringAsync("/health"));

    [Fact]
    public async Task What_is_not_known_and_matters_is_named_and_not_guessed()
    {
        var household = new { form = 1, category = "minimumLivingGuarantee", measure = "repair", grade = (string?)null };

        var answer = await application.CreateClient().PostAsJsonAsync("/decide?on=2031-02-01", household);

        var determination = await answer.Content.ReadFromJsonAsync<DeterminationForm>();
        Assert.Equal("the-policy/2031-01-01", determination!.Policy);
        Assert.Contains("grade", determination.Missing);
    }

    [Fact]
    public async Task A_fact_that_the_policy_does_not_have_is_refused()
    {
        var answer = await application.CreateClient().PostAsJsonAsync("/decide?on=2031-02-01", new { form = 1, noSuchFact = true });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
