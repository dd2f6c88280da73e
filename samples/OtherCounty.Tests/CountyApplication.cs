using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace OtherCounty.Tests;

/// <summary>The application over a database of its own.</summary>
internal sealed class CountyApplication(CountyFolder county, params string[] rules) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:County", county.Connection);
        for (var i = 0; i < rules.Length; i++)
            builder.UseSetting($"Rules:{i}", rules[i]);
    }
}
