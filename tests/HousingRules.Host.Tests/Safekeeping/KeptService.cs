using HousingRules.Facts;
using HousingRules.Generators.Databases;
using HousingRules.Generators.Serving;
using HousingRules.Host.Safekeeping;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Safekeeping;

/// <summary>A database of the service with a little of everything in it: cases of a day that is closed and of one that is not, a
/// correction, facts that are missing, attachments, the texts of the policy.</summary>
internal sealed class KeptService : IAsyncDisposable
{
    public static readonly Area Here = new("演示县", "南镇", "甲村");

    private static readonly PolicyLibrary NoPolicies = PolicyLibrary.Load(RepositoryRoot.File("rules", "samples", "policies"));

    private readonly ArchivedPolicies _read;

    private KeptService(TestDatabase store)
    {
        Store = store;
        _read = new(new(store.Database));
    }

    public TestDatabase Store { get; }

    public Database Database => Store.Database;

    public AttachmentFiles Files => new(AttachmentsFolder);

    public string AttachmentsFolder => Path.Combine(Store.Folder, "attachments");

    public static async Task<KeptService> NewAsync(DatabaseKind kind)
    {
        var service = new KeptService(TestDatabase.Of(kind));
        await service.FillAsync();
        return service;
    }

    /// <summary>An empty one.</summary>
    public static KeptService Empty(DatabaseKind kind) => new(TestDatabase.Of(kind));

    /// <summary>Checks it, with the policies that are kept in it and no others.</summary>
    /// <param name="anew">Whether the policies are read anew.</param>
    public async Task<(int Code, string Said)> CheckAsync(bool anew = true)
    {
        var kept = anew ? new ArchivedPolicies(new(Database)) : _read;
        using var writer = new StringWriter();
        var code = await new DatabaseCheck(Database, Files, NoPolicies, kept).RunAsync(writer, Language.English, CancellationToken.None);
        return (code, writer.ToString());
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private async Task FillAsync()
    {
        var policy = KeptCases.Procedure.Policy;
        await new PolicyArchive(Database).KeepAsync(policy.Digest, policy.Name, policy.Files);
        var cases = new KeptCases(Database);
        await cases.AppraisedAsync("1");
        await cases.AppraisedAsync("2", "B");
        await cases.WithdrawAsync("2");
        await AttachAsync(8, "1", "旧房", AttachmentBytes.Png);
        await AttachAsync(8, "2", "报告", AttachmentBytes.Pdf);
        await new DayRoots(Database).CloseAsync(new(2020, 6, 10, 2, 0, 0, TimeSpan.Zero));
        cases.At = new(2020, 6, 10, 9, 0, 0, TimeSpan.FromHours(8));
        await cases.AppraisedAsync("3");
        await cases.OpenAsync("4", isKnown: false);
        await AttachAsync(10, "3", "协议", AttachmentBytes.Docx);
    }

    private async Task AttachAsync(int day, string id, string name, byte[] bytes)
    {
        var store = new AttachmentStore(Database, Files, FakeTime.On(2020, 6, day), 10_000);
        Assert.NotNull((await store.AddAsync(Here, id, name, new MemoryStream(bytes), "p7")).Attachment);
    }
}
