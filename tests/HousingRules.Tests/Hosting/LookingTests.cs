using HousingRules.Hosting;
using HousingRules.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HousingRules.Tests.Hosting;

/// <summary>Policies that change on the disk are taken up, and nothing that is wrong with one becomes an answer.</summary>
public sealed class LookingTests : IDisposable
{
    private static readonly DateOnly Today = new(2020, 7, 1);

    private readonly TemporaryFolder _folder = TemporaryFolder.CopyOfYiyuan();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_broken_draft_takes_no_other_version_down()
    {
        AddVersion("2021-01-01", broken: true);
        using var application = Start();

        Assert.Equal("yiyuan/2020-06-06", application.Source.InForce(Today).Name);
        Assert.Equal("yiyuan/2020-06-06", application.Source.InForce(new(2020, 12, 31)).Name);
        Assert.Throws<PolicyLoadException>(() => application.Source.InForce(new(2021, 1, 1)));
        Assert.Throws<PolicyLoadException>(() => application.Source.Library.Newest("yiyuan"));
        Assert.Equal("2021-01-01", $"{application.Source.Library.Broken.Single().InForceFrom:yyyy-MM-dd}");
        var health = application.Health().Entries["housing-rules"];
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("2021-01-01/policy.json:", health.Description, StringComparison.Ordinal);
        Assert.Contains(application.Log, l => l.StartsWith("Warning", StringComparison.Ordinal)
            && l.Contains("2021-01-01/policy.json:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_version_in_force_is_not_replaced_by_the_one_before_it()
    {
        AddVersion("2020-06-20", broken: true);
        using var application = Start();

        Assert.Throws<PolicyLoadException>(() => application.Source.InForce(Today));
        Assert.Equal("yiyuan/2020-06-06", application.Source.InForce(new(2020, 6, 19)).Name);
        Assert.Equal(HealthStatus.Unhealthy, application.Health().Status);
        Assert.Contains(application.Log, l => l.StartsWith("Error", StringComparison.Ordinal));
        using var strict = new Application(s => s.AddHousingRules(o => (o.Policy, _) = ("yiyuan", Add(o))));
        Assert.Throws<PolicyLoadException>(strict.Start);
    }

    [Fact]
    public void A_new_version_is_taken_up_when_two_looks_see_the_same()
    {
        using var application = Start();
        var before = application.Source.Library;
        AddVersion("2021-01-01");

        Assert.False(application.Source.RefreshSettled(default));
        _folder.Write("../2021-01-01/source.txt", File.ReadAllText(_folder.At("../2021-01-01/source.txt")) + "\n");
        Assert.False(application.Source.RefreshSettled(default));
        Assert.Same(before, application.Source.Library);
        Assert.True(application.Source.RefreshSettled(default));

        Assert.Equal("yiyuan/2021-01-01", application.Source.InForce(new(2021, 1, 1)).Name);
        Assert.Same(before.Policies[0], application.Source.InForce(Today));
        Assert.Single(before.Policies);
        Assert.Same(application.Source.Library, application.Services.GetRequiredService<PolicyLibrary>());
        Assert.False(application.Source.RefreshSettled(default));
    }

    [Fact]
    public void The_application_looks_by_itself()
    {
        using var application = Start();
        using var changed = new ManualResetEventSlim();
        application.Source.Changed += (_, _) => changed.Set();
        AddVersion("2021-01-01");

        for (var i = 0; i < 200 && !changed.Wait(50); i++)
            application.Clock.Move(TimeSpan.FromSeconds(10));

        Assert.True(changed.IsSet);
        Assert.Equal(2, application.Source.Library.Policies.Length);
    }

    [Fact]
    public void A_draft_may_change_in_its_place()
    {
        AddVersion("2021-01-01");
        using var application = Start();
        var before = application.Source.InForce(new(2021, 1, 1)).Digest;
        Change("2021-01-01");

        Assert.True(application.Source.Refresh());

        Assert.NotEqual(before, application.Source.InForce(new(2021, 1, 1)).Digest);
        Assert.Empty(application.Source.Problems);
    }

    [Fact]
    public void A_policy_that_is_changed_under_a_day_in_force_is_an_alarm_and_stays()
    {
        using var application = Start();
        var before = application.Source.InForce(Today);
        var written = _folder.Read("policy.json");
        Change("2020-06-06");

        Assert.True(application.Source.Refresh());

        Assert.Same(before, application.Source.InForce(Today));
        Assert.Equal(PolicyProblemKind.ChangedInForce, application.Source.Problems.Single().Kind);
        Assert.Contains("已开立的案件仍属于原文本", application.Source.Problems.Single().Text.Chinese, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, application.Health().Status);
        Assert.Single(application.Log, l => l.StartsWith("Error", StringComparison.Ordinal)
            && l.Contains("was changed in its place", StringComparison.Ordinal));

        _folder.Write("policy.json", written);
        Assert.True(application.Source.Refresh());
        Assert.Empty(application.Source.Problems);
        Assert.Single(application.Log, l => l.Contains("yiyuan/2020-06-06 is well again", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_say_the_same_in_other_words_are_no_change()
    {
        using var application = Start();
        var before = application.Source.InForce(Today);
        _folder.Write("policy.json", _folder.Read("policy.json") + "\n\n");

        application.Source.Refresh();

        Assert.Same(before, application.Source.InForce(Today));
        Assert.Empty(application.Source.Problems);
    }

    [Fact]
    public void The_last_good_one_is_kept_when_it_breaks_and_when_it_is_gone()
    {
        using var application = Start();
        var before = application.Source.InForce(Today);

        _folder.Write("policy.json", "{");
        application.Source.Refresh();
        Assert.Same(before, application.Source.InForce(Today));
        var broken = application.Source.Problems.Single();
        Assert.Equal((PolicyProblemKind.Broken, true, true), (broken.Kind, broken.Keeps, broken.IsInForce));
        Assert.Equal(HealthStatus.Degraded, application.Health().Status);

        Directory.Delete(_folder.Policy, recursive: true);
        application.Source.Refresh();
        Assert.Same(before, application.Source.InForce(Today));
        Assert.Equal(PolicyProblemKind.Gone, application.Source.Problems.Single().Kind);

        Directory.Move(_folder.Root, _folder.Root + "-away");
        application.Source.Refresh();
        Assert.Same(before, application.Source.InForce(Today));
        Assert.Equal(PolicyProblemKind.Unreadable, application.Source.Problems.Single().Kind);
        Directory.Move(_folder.Root + "-away", _folder.Root);
    }

    [Fact]
    public void A_draft_that_is_gone_is_gone()
    {
        AddVersion("2021-01-01");
        using var application = Start();
        Directory.Delete(Path.Combine(_folder.Root, "yiyuan", "2021-01-01"), recursive: true);

        Assert.True(application.Source.Refresh());

        Assert.Single(application.Source.Library.Policies);
        Assert.Empty(application.Source.Problems);
    }

    [Fact]
    public void A_version_in_two_folders_is_in_neither()
    {
        using var other = TemporaryFolder.CopyOfYiyuan();
        using var application = new Application(s => s.AddHousingRules(o =>
        {
            o.RulesDirectories.Add(_folder.Root);
            o.RulesDirectories.Add(other.Root);
        }));

        var refusal = Assert.Throws<PolicyLoadException>(application.Start);

        Assert.Contains("stands in two folders", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("两个文件夹", refusal.Findings.Single().Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_draft_whose_day_comes_is_urgent()
    {
        AddVersion("2020-07-02", broken: true);
        using var application = Start();
        Assert.Equal(HealthStatus.Degraded, application.Health().Status);

        application.Clock.Move(TimeSpan.FromDays(1));
        application.Source.RefreshSettled(default);

        Assert.Equal(HealthStatus.Unhealthy, application.Health().Status);
        Assert.Throws<PolicyLoadException>(() => application.Source.InForce(new(2020, 7, 2)));
    }

    private Application Start() => Application.Started(s => s.AddHousingRules(o => Add(o)));

    private string Add(HousingRulesOptions options)
    {
        options.RulesDirectories.Add(_folder.Root);
        return "";
    }

    private void AddVersion(string day, bool broken = false)
    {
        var to = _folder.AddCopyOfYiyuan("yiyuan", day);
        var file = Path.Combine(to, "policy.json");
        File.WriteAllText(file, broken ? "{ \"Id\": " : File.ReadAllText(file).Replace("2020-06-06", day, StringComparison.Ordinal));
    }

    private void Change(string day)
    {
        var file = Path.Combine(_folder.Root, "yiyuan", day, "policy.json");
        var text = File.ReadAllText(file);
        var changed = text.Replace("\"Value\": true", "\"Value\": false", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        File.WriteAllText(file, changed);
    }
}
