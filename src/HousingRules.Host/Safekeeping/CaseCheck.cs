using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>Whether everything that a database has of a case is what the program would have written: the chain of its entries, what was
/// decided, and the rows that lists are made of.</summary>
internal sealed class CaseCheck(Func<string, Procedure?> procedures)
{
    /// <summary>What is otherwise than it should be.</summary>
    public async Task<List<LocalizedText>> OfAsync(StoredCaseRows stored)
    {
        try
        {
            return await ReadAsync(stored).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException or JsonException or ArgumentException)
        {
            return [HostSentences.RowsUnreadable];
        }
        catch (CaseFormException e)
        {
            return [new(e.ToString(Language.Chinese), e.ToString(Language.English))];
        }
        catch (HostFailure e)
        {
            return [e.Text];
        }
    }

    private async Task<List<LocalizedText>> ReadAsync(StoredCaseRows stored)
    {
        var different = new List<LocalizedText>();
        var (memory, keeper, before) = (new MemoryCaseStore(), default(CaseKeeper), CaseChain.Start);
        keeper = new(memory, procedures);
        var digest = stored.Row.Text("digest");
        for (var i = 0; i < stored.Entries.Count; i++)
        {
            var row = stored.Entries[i];
            var entry = StoredCaseRows.Entry(row);
            if (entry.Number != i + 1)
                return [.. different, HostSentences.EntryIsGone(i + 1)];
            // The chain first: what was changed is named, and not what follows from it.
            var expected = ExpectedRows.Entry(stored.Id, digest, entry, "", CaseChain.Next(before, stored.Id, entry));
            different.AddRange(Rows.Differences(row, expected).Where(c => c != "legal_day").Select(
                c => HostSentences.EntryDiffers(entry.Number, c)));
            before = (byte[])row["hash"]!;
            if (different.Count > 0)
                continue;
            await AppendAsync(memory, stored, entry).ConfigureAwait(false);
            var day = EntryLabel.Of(entry).Day ?? CaseRow.Text((await keeper.LoadAsync(stored.Id).ConfigureAwait(false))!.File.LastDay);
            if (!Rows.AreSame(row["legal_day"], day))
                different.Add(HostSentences.EntryDiffers(entry.Number, "legal_day"));
        }

        if (different.Count > 0)
            return different;
        var kept = await keeper.LoadAsync(stored.Id).ConfigureAwait(false);
        return kept is null
            ? [HostSentences.EntryIsGone(1)]
            : [.. Decided(kept), .. Listed(stored, CaseRow.Of(kept.Summary, before)), .. AddedUp(stored, kept, before)];
    }

    // Put together in memory as it was put together in the database.
    private static async Task AppendAsync(MemoryCaseStore memory, StoredCaseRows stored, CaseEntry entry)
    {
        var row = stored.Row;
        var summary = new CaseSummary(
            stored.Id, entry.Number, null, null, null, row.Text("policy"), row.Text("digest"), row.Text("state"), null)
        {
            LastDay = default
        };
        var added = await memory.AppendAsync(summary, entry).ConfigureAwait(false);
        if (added.Status != CaseAppendStatus.Added)
            throw new FormatException("An entry does not follow on those before it.");
    }

    private static IEnumerable<LocalizedText> Decided(KeptCase kept) => CaseVerifier.Verify(kept).Differences.Select(d => d.Words);

    private static IEnumerable<LocalizedText> Listed(StoredCaseRows stored, CaseRow wanted) =>
    [
        .. Rows.Differences(stored.Row, ExpectedRows.Row(wanted)).Select(c => HostSentences.RowDiffers("case_row", c)),
        .. Compared("case_desk", "actor", stored.Desks, ExpectedRows.Desks(wanted)),
        .. Compared("case_missing", "fact", stored.Missing, ExpectedRows.Missing(wanted)),
    ];

    // What is of another entry, or of another build, counts for nothing: it is worked out again.
    private static IEnumerable<LocalizedText> AddedUp(StoredCaseRows stored, KeptCase kept, byte[] hash) =>
        from row in stored.Ledger
        where Rows.AreSame(row["hash"], hash) && Rows.AreSame(row["form"], CaseFigures.Build)
        from column in Rows.Differences(row, ExpectedRows.Ledger(kept, hash, CaseRow.Day(row.Text("as_of"))))
        select HostSentences.RowDiffers("ledger_case", column);

    private static IEnumerable<LocalizedText> Compared(
        string table,
        string key,
        IReadOnlyList<IDictionary<string, object?>> stored,
        Dictionary<string, IReadOnlyDictionary<string, object?>> expected)
    {
        foreach (var row in stored)
        {
            var name = row.Text(key);
            if (!expected.Remove(name, out var wanted))
                yield return HostSentences.RowTooMany(table, name);
            else
                foreach (var column in Rows.Differences(row, wanted))
                    yield return HostSentences.RowDiffers(table, column);
        }

        foreach (var name in expected.Keys)
            yield return HostSentences.RowIsGone(table, name);
    }
}
