using System.Text;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What a file of cases gives back of an entry, whenever it is looked at.</summary>
public sealed class LoadedEntryTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Empty("cases", "file");

    private string File => _folder.At("cases.jsonl");

    [Fact]
    public async Task An_entry_is_the_one_that_was_added_with_everything_on_its_outside()
    {
        CaseEntry[] added = [.. Enumerable.Range(1, 40).Select(Any)];
        using var store = FileCaseStore.Open(File);
        foreach (var entry in added)
            await store.AppendAsync(CaseStoreTrial.Summary("村\"1\"", entry.Number), entry);

        var loaded = (await store.LoadAsync("村\"1\""))!.Entries;
        using var reader = FileCaseStore.OpenToRead(File);

        Assert.Equal(added, loaded);
        Assert.Equal(added, (await reader.LoadAsync("村\"1\""))!.Entries);
    }

    [Fact]
    public async Task What_is_replaced_in_a_loaded_entry_stays_replaced()
    {
        using var store = FileCaseStore.Open(File);
        await store.AppendAsync(CaseStoreTrial.Summary("1", 1), Any(1));
        var loaded = (await store.LoadAsync("1"))!.Entries[0];

        Assert.Equal("other", (loaded with { Request = "other" }).Request);
        Assert.Equal(Any(1).Envelope, (loaded with { Request = "other" }).Envelope);
        Assert.Equal(Any(2).Envelope, (loaded with { Envelope = Any(2).Envelope }).Envelope);
        Assert.Equal(Any(1), loaded with { Content = Any(1).Content });
    }

    [Fact]
    public async Task Cases_that_stand_between_each_other_are_each_given_back_whole()
    {
        const int Cases = 30;
        using var store = FileCaseStore.Open(File);
        for (var number = 1; number <= 12; number++)
        {
            for (var id = 0; id < Cases; id++)
            {
                await store.AppendAsync(CaseStoreTrial.Summary($"{id}", number), Any((id * 100) + number) with { Number = number });
                // What was read before the end moved on is not taken for the end.
                Assert.Equal(number, (await store.LoadAsync($"{id}"))!.Entries.Length);
            }
        }

        for (var id = 0; id < Cases; id++)
        {
            var loaded = (await store.LoadAsync($"{id}"))!.Entries;
            Assert.Equal(Enumerable.Range(1, 12).Select(n => Any((id * 100) + n) with { Number = n }), loaded);
        }
    }

    [Fact]
    public async Task A_line_that_was_changed_since_the_file_was_opened_is_told()
    {
        using (var store = FileCaseStore.Open(File))
            await store.AppendAsync(CaseStoreTrial.Summary("1", 1), Any(1));
        using var reader = FileCaseStore.OpenToRead(File);
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        var whole = bytes[60];
        bytes[60] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        await Assert.ThrowsAsync<IOException>(() => reader.LoadAsync("1"));

        bytes[60] = whole;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        Assert.Equal(Any(1), Assert.Single((await reader.LoadAsync("1"))!.Entries));
    }

    public void Dispose() => _folder.Dispose();

    // Each of another length; some are longer than what is read at a time.
    private static CaseEntry Any(int number) => new(
        number,
        (CaseEntryKind)(number % 3),
        new(
            $"command \\ {number}",
            number % 2 == 0 ? "" : "甲村\n",
            "经办员",
            new DateTimeOffset(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(number % 5)).AddTicks(number),
            number % 4 == 0 ? null : new string('备', number % 90)),
        $"{number:x32}",
        Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', number % 7 == 0 ? 9_000 : number * 13 % 700)}\"}}"));
}
