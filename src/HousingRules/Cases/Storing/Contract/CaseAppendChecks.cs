using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>What must come of entries that are added.</summary>
internal static class CaseAppendChecks
{
    public static ImmutableArray<CaseStoreCheck> All { get; } =
    [
        new("A case that is not there is null", Absent),
        new("What was added is loaded as it was, in order", Order),
        new("What was added is there after a restart", Restart),
        new("What the caller does with the bytes afterwards changes nothing", Bytes),
        new("Another version is a conflict that carries what was added since", Conflict),
        new("A case is begun with entry 1 and by nothing else", Beginning),
        new("The same command is answered by its first entry, whatever the version", Repeated),
        new("Another command with the same id is told and not added", Taken),
        new("A command's id is the case's own", OwnCommands),
        new("Of many that add the same entry one adds it", Race),
        new("What was cancelled before is not added", Cancelled),
        new("An entry whose number is not the version is a caller's mistake", Mistake),
    ];

    private static async Task Absent(CaseStoreTrial trial)
    {
        trial.Is(await trial.Load("nobody").ConfigureAwait(false) is null, "it is there");
        await trial.Add("somebody", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        trial.Is(await trial.Load("nobody").ConfigureAwait(false) is null, "it is there");
        trial.Is(await trial.Load("Somebody").ConfigureAwait(false) is null, "letter case does not count");
    }

    private static async Task Order(CaseStoreTrial trial)
    {
        var entries = await Several(trial, "户 1", 12).ConfigureAwait(false);
        await trial.Has("户 1", entries).ConfigureAwait(false);
    }

    private static async Task Restart(CaseStoreTrial trial)
    {
        var entries = await Several(trial, "1", 3).ConfigureAwait(false);
        trial.Reopen();
        await trial.Has("1", entries).ConfigureAwait(false);
        await trial.Add("1", CaseStoreTrial.Entry(4), "archived").ConfigureAwait(false);
        trial.Reopen();
        await trial.Has("1", [.. entries, CaseStoreTrial.Entry(4)]).ConfigureAwait(false);
        var again = await trial.Append("1", CaseStoreTrial.Entry(2)).ConfigureAwait(false);
        trial.Is(again.Status == CaseAppendStatus.Repeated, $"a command from before was answered {again.Status}");
        await trial.Lists(new() { State = "archived" }, "1").ConfigureAwait(false);
    }

    private static async Task Bytes(CaseStoreTrial trial)
    {
        var entry = CaseStoreTrial.Entry(1);
        var bytes = entry.Content.ToArray();
        await trial.Add("1", entry with { Content = bytes }).ConfigureAwait(false);
        bytes.AsSpan().Clear();
        await trial.Has("1", entry).ConfigureAwait(false);
    }

    private static async Task Conflict(CaseStoreTrial trial)
    {
        var entries = await Several(trial, "1", 4).ConfigureAwait(false);
        var late = await trial.Append("1", CaseStoreTrial.Entry(3, "other")).ConfigureAwait(false);
        trial.Is(late.Status == CaseAppendStatus.Conflict, $"version 2 of 4 was answered {late.Status}");
        trial.Is(late.Version == 4, $"the version was answered {late.Version}");
        trial.Is(late.Since.SequenceEqual(entries[2..]), $"since version 2 it carries {string.Join(", ", late.Since)}");
        var early = await trial.Append("1", CaseStoreTrial.Entry(6, "another")).ConfigureAwait(false);
        trial.Is(
            early is { Status: CaseAppendStatus.Conflict, Version: 4, Since.IsEmpty: true },
            $"version 5 of 4 was answered {early.Status}");
        await trial.Has("1", entries).ConfigureAwait(false);
    }

    private static async Task Beginning(CaseStoreTrial trial)
    {
        var second = await trial.Append("1", CaseStoreTrial.Entry(2)).ConfigureAwait(false);
        trial.Is(second is { Status: CaseAppendStatus.Conflict, Version: 0 }, $"entry 2 of no case was answered {second.Status}");
        trial.Is(await trial.Load("1").ConfigureAwait(false) is null, "a case without a beginning is there");
        await trial.Add("1", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        var again = await trial.Append("1", CaseStoreTrial.Entry(1, "other")).ConfigureAwait(false);
        trial.Is(again.Status == CaseAppendStatus.Conflict, $"a second beginning was answered {again.Status}");
    }

    private static async Task Repeated(CaseStoreTrial trial)
    {
        var entries = await Several(trial, "1", 3).ConfigureAwait(false);
        foreach (var number in (int[])[2, 4])
        {
            var again = entries[1] with
            {
                Number = number,
                Envelope = entries[1].Envelope with { RecordedAt = entries[1].Envelope.RecordedAt.AddMinutes(1) },
            };
            var answer = await trial.Append("1", again).ConfigureAwait(false);
            trial.Is(answer.Status == CaseAppendStatus.Repeated, $"it was answered {answer.Status}");
            trial.Is(entries[1].Equals(answer.First), "the first entry is not what was added first");
        }

        await trial.Has("1", entries).ConfigureAwait(false);
    }

    private static async Task Taken(CaseStoreTrial trial)
    {
        var entries = await Several(trial, "1", 2).ConfigureAwait(false);
        var other = await trial.Append("1", CaseStoreTrial.Entry(3, "c2", "other")).ConfigureAwait(false);
        trial.Is(other.Status == CaseAppendStatus.CommandTaken, $"it was answered {other.Status}");
        trial.Is(entries[1].Equals(other.First), "the entry that has the id is not told");
        await trial.Has("1", entries).ConfigureAwait(false);
    }

    private static async Task OwnCommands(CaseStoreTrial trial)
    {
        await trial.Add("1", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        await trial.Add("2", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        await trial.Has("1", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        await trial.Has("2", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
    }

    private static async Task Race(CaseStoreTrial trial)
    {
        await trial.Add("1", CaseStoreTrial.Entry(1)).ConfigureAwait(false);
        for (var number = 2; number <= 5; number++)
        {
            var n = number;
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(
                    i => Task.Run(
                        () => trial.Append("1", CaseStoreTrial.Entry(n, FormattableString.Invariant($"race {n} {i}"))),
                        trial.Cancellation))).ConfigureAwait(false);
            var added = answers.Count(a => a.Status == CaseAppendStatus.Added);
            trial.Is(added == 1, $"{added} of 16 were added as entry {n}");
            trial.Is(answers.Count(a => a.Status == CaseAppendStatus.Conflict) == 15, "not all others were told of a conflict");
        }

        trial.Is((await trial.Load("1").ConfigureAwait(false))!.Entries.Length == 5, "the case has not five entries");
    }

    private static async Task Cancelled(CaseStoreTrial trial)
    {
        var told = false;
        try
        {
            await trial.Append(CaseStoreTrial.Summary("1", 1), CaseStoreTrial.Entry(1), new(canceled: true)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            told = true;
        }

        trial.Is(told, "it was not told");
        trial.Is(await trial.Load("1").ConfigureAwait(false) is null, "it was added");
    }

    private static async Task Mistake(CaseStoreTrial trial)
    {
        var told = false;
        try
        {
            await trial.Append(CaseStoreTrial.Summary("1", 2), CaseStoreTrial.Entry(1), trial.Cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            told = true;
        }

        trial.Is(told, "it was not told");
    }

    private static async Task<CaseEntry[]> Several(CaseStoreTrial trial, string id, int count)
    {
        CaseEntry[] entries = [.. Enumerable.Range(1, count).Select(n => CaseStoreTrial.Entry(n, note: n % 2 == 0 ? "附件 3" : ""))];
        foreach (var entry in entries)
            await trial.Add(id, entry).ConfigureAwait(false);
        return entries;
    }
}
