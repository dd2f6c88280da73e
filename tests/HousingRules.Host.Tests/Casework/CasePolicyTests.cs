using Dapper;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Tests.Casework;

/// <summary>A case goes on under the policy under which it was opened, whatever became of the folder of rules.</summary>
public sealed class CasePolicyTests : IDisposable
{
    private static readonly DateOnly Day = new(2020, 6, 8);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"housing-rules-policies-{Guid.NewGuid():N}");

    private string PolicyFile => Path.Combine(Rules, "yiyuan", "2020-06-06", "policy.json");

    private string Rules => Path.Combine(_folder, "rules");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_goes_on_under_its_old_policy_when_the_folder_was_edited_and_the_service_started_again()
    {
        PolicyLibrary.Export(Rules);
        var (before, version) = await OpenAsync("1");
        Edit();

        await using var app = Start();
        var desk = app.Services.GetRequiredService<CaseDesk>();
        var old = await desk.LoadAsync(Somebody(app), "1");
        var moved = await desk.HappenAsync(
            Somebody(app), "1", version, p => p.Event("appraised", Day).With("grade", "D"), null, "2", null);
        var (after, _) = await OpenAsync("2");

        Assert.NotEqual(before, after);
        Assert.Equal(before, old!.Procedure.Policy.Digest);
        Assert.Equal(CaseworkStatus.Accepted, moved.Status);
        Assert.Equal(before, moved.Case!.File.Determination.Digest);
    }

    [Fact]
    public async Task A_kept_policy_that_was_changed_is_not_used()
    {
        PolicyLibrary.Export(Rules);
        var (digest, _) = await OpenAsync("1");
        Edit();
        await using var app = Start();
        await using (var connection = await app.Services.GetRequiredService<Database>().OpenAsync())
            await connection.ExecuteAsync(
                "update policy_file set content = @content where digest = @digest and name = 'policy.json'",
                new { digest, content = await File.ReadAllBytesAsync(PolicyFile) });

        var told = await Assert.ThrowsAsync<HostFailure>(() => app.Services.GetRequiredService<CaseDesk>().LoadAsync(Somebody(app), "1"));

        Assert.Contains(digest, told.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policies_that_are_loaded_are_kept_when_the_service_starts()
    {
        PolicyLibrary.Export(Rules);
        await using var app = Start();

        await app.StartAsync();

        var digest = PolicyLibrary.Load(Rules).Newest("yiyuan").Digest;
        Assert.Equal(digest, app.Services.GetRequiredService<PolicyArchive>().Find(digest)?.Digest);
        await app.StopAsync();
    }

    private async Task<(string Digest, int Version)> OpenAsync(string id)
    {
        await using var app = Start();
        var answer = await app.Services.GetRequiredService<CaseDesk>().OpenAsync(
            Somebody(app), id, new(id, null, null, null), p => p.Policy.NewSheet().Set("registeredPoor", true), Day, "1");
        Assert.Equal(CaseworkStatus.Accepted, answer.Status);
        return (answer.Case!.Procedure.Policy.Digest, answer.Case.Version);
    }

    // A word in its title: it decides nothing, and makes another policy all the same.
    private void Edit()
    {
        var text = File.ReadAllText(PolicyFile);
        Assert.Contains("工作方案\"", text, StringComparison.Ordinal);
        File.WriteAllText(PolicyFile, text.Replace("工作方案\"", "工作方案（修订）\"", StringComparison.Ordinal));
    }

    private WebApplication Start()
    {
        var app = ServiceApp.Create(new ServeOptions { Data = Path.Combine(_folder, "data"), Rules = Rules, Urls = "http://127.0.0.1:0" });
        Schema.Apply(app.Services.GetRequiredService<Database>());
        return app;
    }

    // Who may record an appraisal is for the procedure to say.
    private static Person Somebody(WebApplication app)
    {
        var procedure = app.Services.GetRequiredService<CasePolicies>().InForce(Day);
        var asked = procedure.Event("appraised", Day).With("grade", "D");
        var actor = procedure.Policy.Actors.Keys.Order(StringComparer.Ordinal).First(a => procedure.Rights.Refuses(a, asked) is null);
        return new("p1", "p1", "p1", actor, new("演示县", "南镇", "甲村"), Administers: false);
    }
}
