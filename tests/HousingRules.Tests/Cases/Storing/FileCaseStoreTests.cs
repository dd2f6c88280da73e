using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>What becomes of a file of cases in a crash, a second process, or somebody's editor.</summary>
public sealed class FileCaseStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Empty("cases", "file");

    private string File => _folder.At("cases.jsonl");

    [Fact]
    public async Task Cut_anywhere_the_file_holds_a_beginning_of_what_was_added_and_never_half_an_entry()
    {
        var ends = await Filled(4);
        var whole = await System.IO.File.ReadAllBytesAsync(File);

        for (var length = 0; length <= whole.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);
            var entries = ends.Count(end => end <= length);

            using (var store = FileCaseStore.Open(File))
            {
                Assert.Equal(entries, (await store.LoadAsync("1"))?.Entries.Length ?? 0);
                Assert.Equal(ends.Contains(length) || length == 0, store.CutOff is null);
                if (store.CutOff is { } cut)
                {
                    Assert.Equal(length, cut.Offset + cut.Length);
                    Assert.Equal(whole[(int)cut.Offset..length], await System.IO.File.ReadAllBytesAsync(cut.KeptIn!));
                    Assert.NotEqual(cut.Words.Chinese, cut.Words.English);
                }

                Assert.Equal(CaseAppendStatus.Added, (await Add(store, entries + 1)).Status);
            }

            using var again = FileCaseStore.Open(File);
            Assert.Null(again.CutOff);
            Assert.Equal(entries + 1, (await again.LoadAsync("1"))!.Entries.Length);
        }
    }

    [Fact]
    public async Task A_damaged_byte_is_told_with_its_line_or_cut_off_at_the_end()
    {
        var ends = await Filled(3);
        var whole = await System.IO.File.ReadAllBytesAsync(File);

        for (var at = 0; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x15;
            await System.IO.File.WriteAllBytesAsync(File, damaged);
            var line = ends.TakeWhile(end => end <= at).Count() + 1;

            if (line == 3)
            {
                using var store = FileCaseStore.Open(File);
                Assert.Equal(2, (await store.LoadAsync("1"))!.Entries.Length);
                Assert.NotNull(store.CutOff);
            }
            else
            {
                var told = Assert.Throws<CaseFormException>(() => FileCaseStore.Open(File));
                Assert.Contains($"cases.jsonl:{line}", told.Place, StringComparison.Ordinal);
                Assert.NotEmpty(told.ToString(Language.Chinese));
                Assert.Equal(damaged, await System.IO.File.ReadAllBytesAsync(File));
            }
        }
    }

    [Theory]
    [InlineData("x"), InlineData("notes of the village"), InlineData("notes of the village\n"), InlineData("{\"id\":\"1\"}")]
    public async Task A_file_of_another_kind_is_refused_and_left_as_it_was(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text);

        var error = Assert.Throws<CaseFormException>(() => FileCaseStore.Open(File));

        Assert.Contains("不是案件库文件", error.ToString(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File));
        Assert.False(System.IO.File.Exists(File + ".cut"));
    }

    [Fact]
    public async Task A_line_that_is_missing_in_between_is_told()
    {
        await Filled(3);
        var lines = await System.IO.File.ReadAllLinesAsync(File);
        await System.IO.File.WriteAllTextAsync(File, $"{lines[0]}\n{lines[2]}\n");

        Assert.Contains("cases.jsonl:2", Assert.Throws<CaseFormException>(() => FileCaseStore.Open(File)).Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_store_has_a_file_at_a_time()
    {
        using (var first = FileCaseStore.Open(File))
        {
            await Add(first, 1);
            Assert.Contains(File, Assert.Throws<IOException>(() => FileCaseStore.Open(File)).Message, StringComparison.Ordinal);
        }

        using var next = FileCaseStore.Open(File);
        Assert.NotNull(await next.LoadAsync("1"));
    }

    [Fact]
    public async Task Cut_anywhere_what_is_opened_to_read_holds_the_same_and_is_left_as_it_was()
    {
        var ends = await Filled(4);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        System.IO.File.Delete(File + ".lock");

        for (var length = 0; length <= whole.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length]);

            using (var store = FileCaseStore.OpenToRead(File))
            {
                Assert.True(store.IsReadOnly);
                Assert.Equal(ends.Count(end => end <= length), (await store.LoadAsync("1"))?.Entries.Length ?? 0);
                Assert.Equal(ends.Contains(length) || length == 0, store.CutOff is null);
                if (store.CutOff is { } cut)
                    Assert.Equal((length, null), ((int)(cut.Offset + cut.Length), cut.KeptIn));
                await Assert.ThrowsAsync<NotSupportedException>(() => Add(store, 5));
            }

            Assert.Equal(whole[..length], await System.IO.File.ReadAllBytesAsync(File));
            Assert.Equal([File], Directory.GetFileSystemEntries(_folder.Policy));
        }
    }

    [Fact]
    public async Task What_is_opened_to_read_is_as_it_stood_while_another_store_adds()
    {
        using var writer = FileCaseStore.Open(File);
        await Add(writer, 1);
        using var reader = FileCaseStore.OpenToRead(File);
        await Add(writer, 2);

        Assert.Single((await reader.LoadAsync("1"))!.Entries);
        using var later = FileCaseStore.OpenToRead(File);
        Assert.Equal(2, (await later.LoadAsync("1"))!.Entries.Length);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_begun_by_reading_it()
    {
        Assert.Throws<FileNotFoundException>(() => FileCaseStore.OpenToRead(File));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Policy));
    }

    [Fact]
    public async Task Every_line_is_json_of_its_own_also_when_the_content_has_several_lines()
    {
        using (var store = FileCaseStore.Open(File))
        {
            var entry = CaseStoreTrial.Entry(1) with { Content = "{\n  \"a\": 1\r\n}"u8.ToArray() };
            await store.AppendAsync(CaseStoreTrial.Summary("1", 1), entry);
            await Add(store, 2);
        }

        foreach (var line in await System.IO.File.ReadAllLinesAsync(File))
            System.Text.Json.JsonDocument.Parse(line).Dispose();
        using var again = FileCaseStore.Open(File);
        Assert.Equal(2, (await again.LoadAsync("1"))!.Entries.Length);
    }

    [Fact]
    public async Task A_line_longer_than_the_buffer_is_read()
    {
        using (var store = FileCaseStore.Open(File))
        {
            await store.AppendAsync(CaseStoreTrial.Summary("1", 1), CaseStoreTrial.Entry(1, content: new('x', 3_000_000)));
            await Add(store, 2);
        }

        using var again = FileCaseStore.Open(File);
        Assert.Equal(2, (await again.LoadAsync("1"))!.Entries.Length);
    }

    [Fact]
    public async Task What_lists_ask_for_is_written_when_it_changes_and_not_again()
    {
        using (var store = FileCaseStore.Open(File))
        {
            await Add(store, 1);
            await Add(store, 2);
            var changed = CaseStoreTrial.Summary("1", 3) with { Actors = [], LastDay = new(2020, 6, 9) };
            await store.AppendAsync(changed, CaseStoreTrial.Entry(3));
        }

        var lines = await System.IO.File.ReadAllLinesAsync(File);

        Assert.Contains(
            "\"lastDay\":\"2020-06-08\",\"actors\":[\"county\",\"town\"],\"missing\":[\"grade\"]", lines[0], StringComparison.Ordinal);
        Assert.DoesNotMatch("actors|missing|lastDay", lines[1]);
        Assert.Contains("\"lastDay\":\"2020-06-09\",\"actors\":[],\"doneBy\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("\"recordedAs\":\"town\"", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("recordedAs", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",\"lastDay\":\"2020-06-08\"", "", "lastDay")]
    [InlineData(",\"actors\":[\"county\",\"town\"]", "", "actors")]
    [InlineData(",\"missing\":[\"grade\"]", "", "missing")]
    [InlineData("[\"county\",\"town\"]", "[\"county\",1]", "actors")]
    [InlineData("[\"grade\"]", "\"grade\"", "missing")]
    [InlineData("[\"grade\"]", "[[]]", "missing")]
    public Task A_case_that_does_not_say_how_it_is_listed_is_told(string old, string other, string place) =>
        IsTold(old, other, place);

    [Theory]
    [InlineData(",\"doneBy\":\"镇干部 甲\"", "", "doneBy")]
    [InlineData(",\"recordedBy\":\"clerk \\\"b\\\"\"", "", "recordedBy")]
    [InlineData("\"clerk \\\"b\\\"\"", "\"\"", "recordedBy")]
    [InlineData("\"clerk \\\"b\\\"\"", "\" \\u3000　\"", "recordedBy")]
    [InlineData("\"recordedAs\":\"town\"", "\"recordedAs\":7", "recordedAs")]
    [InlineData("\"recordedAt\":\"2020", "\"recordedAt\":\"today", "recordedAt")]
    [InlineData(",\"recordedAt\":", ",\"note\":null,\"recordedAt\":", "note")]
    [InlineData("\"command\":\"", "\"command\":\"\",\"note\":\"", "command")]
    public Task What_an_envelope_does_not_say_is_told_before_somebody_asks_for_it(string old, string other, string place) =>
        IsTold(old, other, place);

    private async Task IsTold(string old, string other, string place)
    {
        await Filled(1);
        var line = (await System.IO.File.ReadAllTextAsync(File)).Replace(old, other, StringComparison.Ordinal).TrimEnd('\n');
        var bytes = System.Text.Encoding.UTF8.GetBytes(line);
        var check = System.Text.Encoding.UTF8.GetBytes($"{LineCheck.Of(bytes.AsSpan(20)):x8}");
        check.CopyTo(bytes, 10);
        await System.IO.File.WriteAllBytesAsync(File, [.. bytes, (byte)'\n']);

        var told = Assert.Throws<CaseFormException>(() => FileCaseStore.Open(File));

        Assert.EndsWith($"cases.jsonl:1:{place}", told.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_many_cases_have_are_held_once()
    {
        using (var store = FileCaseStore.Open(File))
        {
            foreach (var id in (string[])["1", "2"])
                await store.AppendAsync(CaseStoreTrial.Summary(id, 1), CaseStoreTrial.Entry(1));
        }

        using var again = FileCaseStore.Open(File);
        var cases = (await again.ListAsync(new())).Cases;

        Assert.True(cases[0].Actors == cases[1].Actors);
        Assert.Equal(["county", "town"], cases[1].Actors.AsEnumerable());
    }

    [Fact]
    public async Task A_case_without_an_id_is_refused()
    {
        using var store = FileCaseStore.Open(File);

        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(CaseStoreTrial.Summary("", 1), CaseStoreTrial.Entry(1)));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => store.AppendAsync(CaseStoreTrial.Summary("\ud83d", 1), CaseStoreTrial.Entry(1)));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CaseAppend> Add(FileCaseStore store, int number) =>
        store.AppendAsync(CaseStoreTrial.Summary("1", number), CaseStoreTrial.Entry(number));

    private async Task<long[]> Filled(int count)
    {
        var ends = new long[count];
        using var store = FileCaseStore.Open(File);
        for (var i = 0; i < count; i++)
        {
            await Add(store, i + 1);
            ends[i] = new FileInfo(File).Length;
        }

        return ends;
    }
}
