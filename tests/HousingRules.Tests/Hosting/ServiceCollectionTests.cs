using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Hosting;
using HousingRules.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HousingRules.Tests.Hosting;

/// <summary>An application that cannot have its policies does not start.</summary>
public sealed class ServiceCollectionTests
{
    [Fact]
    public void Without_options_the_policies_are_the_packages_own()
    {
        using var services = new ServiceCollection().AddHousingRules().BuildServiceProvider();

        Assert.Same(PolicyLibrary.BuiltIn, services.GetRequiredService<PolicyLibrary>());
    }

    [Fact]
    public void To_register_twice_is_to_register_once()
    {
        var services = new ServiceCollection().AddHousingRules();
        var once = Own(services).ToArray();

        services.AddHousingRules();

        Assert.Equal(once, Own(services));
        Assert.Single(services, s => s.ServiceType == typeof(IValidateOptions<HousingRulesOptions>));
        Assert.Single(services, s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService));
    }

    [Fact]
    public async Task Cases_are_read_by_a_former_text_of_their_policy_that_the_options_name()
    {
        using var rules = TemporaryFolder.CopyOfYiyuan();
        using var former = TemporaryFolder.CopyOfYiyuan();
        rules.Write("source.txt", rules.Read("source.txt") + "\n");
        var opened = PolicyLibrary.Load(former.Root).Policies[0];
        var store = new MemoryCaseStore();
        await new CaseKeeper(store, _ => Procedure.Of(opened)).OpenAsync(
            "1",
            Procedure.Of(opened),
            new("1", null, "南镇", null),
            opened.NewSheet(),
            new(2020, 6, 8),
            new("1", "", "clerk", DateTimeOffset.UnixEpoch));

        using var without = Application.Started(s => s
            .AddSingleton<ICaseStore>(store)
            .AddHousingRules(o => o.RulesDirectories.Add(rules.Root)).AddCases<MemoryCaseStore>());
        using var with = Application.Started(s => s
            .AddSingleton<ICaseStore>(store)
            .AddHousingRules(o => o.RulesDirectories.Add(rules.Root))
            .AddHousingRules(o => o.FormerDirectories.Add(former.Root))
            .AddCases<MemoryCaseStore>());

        await Assert.ThrowsAsync<CaseFormException>(() => without.Services.GetRequiredService<CaseKeeper>().LoadAsync("1"));
        Assert.Equal("listed", (await with.Services.GetRequiredService<CaseKeeper>().LoadAsync("1"))!.File.State.Name);
        Assert.Single(with.Source.Library.Policies);
    }

    [Fact]
    public void Each_registration_adds_its_directory()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan("nanshan");
        folder.Replace("policy.json", "\"Id\": \"yiyuan\"", "\"Id\": \"nanshan\"");
        using var application = Application.Started(services => services
            .AddHousingRules(o => o.RulesDirectories.Add(Repository.Yiyuan))
            .AddHousingRules(o => o.RulesDirectories.Add(folder.Root))
            .AddHousingRules(o => o.Policy = "nanshan"));

        Assert.Equal(["nanshan", "yiyuan"], application.Source.Library.Policies.Select(p => p.Id));
        Assert.Equal("nanshan/2020-06-06", application.Source.InForce(new DateOnly(2020, 7, 1)).Name);
        Assert.Equal("yiyuan/2020-06-06", application.Source.InForce("yiyuan", new(2020, 7, 1)).Name);
    }

    [Fact]
    public void A_relative_directory_stands_below_the_content_root()
    {
        using var application = Application.Started(
            services => services.AddHousingRules(o => o.RulesDirectories.Add("rules/yiyuan")),
            root: Repository.Root);

        Assert.Single(application.Services.GetRequiredService<PolicyLibrary>().Policies);
    }

    [Fact]
    public void The_library_is_loaded_once()
    {
        using var application = Application.Started(s => s.AddHousingRules(o => o.RulesDirectories.Add(Repository.Yiyuan)));

        Assert.Same(application.Services.GetRequiredService<PolicyLibrary>(), application.Services.GetRequiredService<PolicyLibrary>());
        Assert.Single(application.Log, l => l.Contains("Policies loaded: yiyuan/2020-06-06 sha256:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/b/c", null, "There is no directory {root}/a/b/c (the options say \"a/b/c\", below {root})")]
    [InlineData("/nowhere/at/all", null, "There is no directory /nowhere/at/all.")]
    [InlineData("", null, "a directory without a name")]
    [InlineData(null, " ", "Policy is empty")]
    [InlineData(null, "yiyaun", "There is no policy \"yiyaun\"")]
    [InlineData("tests", "yiyuan", "no policy")]
    public void What_cannot_be_had_stops_the_start(string? directory, string? policy, string reason)
    {
        using var folder = TemporaryFolder.Empty("a", "b");
        Directory.CreateDirectory(Path.Combine(folder.Root, "tests"));
        using var application = new Application(
            services => services.AddHousingRules(o =>
            {
                o.Policy = policy;
                if (directory is not null)
                    o.RulesDirectories.Add(directory);
            }),
            root: folder.Root);

        var refusal = Assert.ThrowsAny<Exception>(application.Start);

        Assert.Contains(reason.Replace("{root}", folder.Root, StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Own(IServiceCollection services) => services.Select(s => s.ServiceType)
        .Where(t => t.Namespace!.StartsWith("HousingRules", StringComparison.Ordinal));

    [Theory, InlineData(0), InlineData(-1), InlineData(2_592_000)]
    public void A_pause_that_is_none_stops_the_start(int seconds)
    {
        using var application = new Application(s => s.AddHousingRules(o =>
            (o.LookEvery, o.Language) = (TimeSpan.FromSeconds(seconds), Language.Chinese)));

        Assert.Contains("LookEvery 是", Assert.Throws<OptionsValidationException>(application.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_rule_file_stops_the_start_with_its_full_place()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace("eligibility.json", "\"Expression\": \"registeredPoor\"", "\"Expression\": \"registerdPoor\"");
        using var application = new Application(s => s.AddHousingRules(o => o.RulesDirectories.Add(folder.Root)));

        var refusal = Assert.Throws<PolicyLoadException>(application.Start);

        Assert.Contains($"{folder.Policy}/eligibility.json:9:22", refusal.Message, StringComparison.Ordinal);
    }
}
