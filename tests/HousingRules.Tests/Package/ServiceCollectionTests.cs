using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HousingRules.Tests.Package;

/// <summary>An application that cannot have its policies does not start.</summary>
public sealed class ServiceCollectionTests
{
    [Fact]
    public void Without_options_the_library_is_the_packages_own()
    {
        using var services = new ServiceCollection().AddHousingRules().BuildServiceProvider();

        Assert.Same(PolicyLibrary.BuiltIn, services.GetRequiredService<PolicyLibrary>());
    }

    [Fact]
    public void To_register_twice_is_to_register_once()
    {
        var services = new ServiceCollection().AddHousingRules();
        var once = services.Count(s => s.ServiceType == typeof(PolicyLibrary));

        services.AddHousingRules();

        Assert.Equal((1, 1), (once, services.Count(s => s.ServiceType == typeof(PolicyLibrary))));
        Assert.Single(services, s => s.ServiceType == typeof(IValidateOptions<HousingRulesOptions>));
    }

    [Fact]
    public void The_options_of_every_registration_apply()
    {
        using var services = new ServiceCollection()
            .AddHousingRules(o => o.RulesDirectory = Repository.Yiyuan)
            .AddHousingRules(o => o.Policy = "yiyuan")
            .BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<HousingRulesOptions>>().Value;

        Assert.Equal((Repository.Yiyuan, "yiyuan"), (options.RulesDirectory, options.Policy));
    }

    [Fact]
    public void The_library_is_loaded_once()
    {
        using var services = new ServiceCollection().AddHousingRules(o => o.RulesDirectory = Repository.Rules).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Same(services.GetRequiredService<PolicyLibrary>(), services.GetRequiredService<PolicyLibrary>());
    }

    [Theory]
    [InlineData("/nowhere/at/all", null, "There is no directory /nowhere/at/all")]
    [InlineData(null, "yiyaun", "There is no policy \"yiyaun\"")]
    public void What_cannot_be_had_stops_the_start(string? directory, string? policy, string reason)
    {
        using var services = new ServiceCollection().AddHousingRules(o => (o.RulesDirectory, o.Policy) = (directory, policy))
            .BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_rule_file_stops_the_start_with_its_place()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("eligibility.json", "\"Expression\": \"registeredPoor\"", "\"Expression\": \"registerdPoor\"");
        using var services = new ServiceCollection().AddHousingRules(o => o.RulesDirectory = folder.Root).BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("eligibility.json:9:22", refusal.Message, StringComparison.Ordinal);
    }
}
