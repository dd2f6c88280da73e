using System.Data.Common;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>Whether what is kept beside the cases is whole: attachments with their bytes, the texts of policies, and no row without its
/// case.</summary>
internal sealed class BesideCheck(DbConnection connection, DbTransaction within, CancellationToken cancellation)
{
    private static readonly string[] OfCases = ["case_event", "case_desk", "case_missing", "ledger_case", "attachment"];

    /// <summary>Rows whose case is not there.</summary>
    public async Task<List<LocalizedText>> OrphansAsync()
    {
        var different = new List<LocalizedText>();
        foreach (var table in OfCases)
        {
            var ids = await Rows.OfAsync(
                connection,
                within,
                $"select distinct t.case_id from {table} t where not exists (select 1 from case_row r where r.case_id = t.case_id)",
                null,
                cancellation).ConfigureAwait(false);
            different.AddRange(ids.Select(r => HostSentences.CaseDiffers($"{r["case_id"]}", HostSentences.RowWithoutCase(table))));
        }

        return different;
    }

    /// <summary>Attachments whose row was changed, or whose bytes are gone or others; and how many there are.</summary>
    public async Task<(List<LocalizedText> Different, int Count)> AttachmentsAsync(AttachmentFiles files)
    {
        var different = new List<LocalizedText>();
        var rows = await Rows.OfAsync(connection, within, "select * from attachment order by id", null, cancellation).ConfigureAwait(false);
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (id, hash) = ($"{row["case_id"]}", $"{row["hash"]}");
            if (!IsSealed(row))
                different.Add(HostSentences.CaseDiffers(id, HostSentences.AttachmentRowDiffers($"{row["id"]}")));
            if (!seen.TryGetValue(hash, out var isThere))
                seen[hash] = isThere = await files.IsThereAsync(hash, cancellation).ConfigureAwait(false);
            if (!isThere)
                different.Add(HostSentences.CaseDiffers(id, HostSentences.AttachmentBytesDiffer($"{row["id"]}", hash)));
        }

        return (different, rows.Count);
    }

    /// <summary>Texts of policies that were changed, that are not kept, or that no longer make the policy they are of.</summary>
    public async Task<List<LocalizedText>> PoliciesAsync(ArchivedPolicies policies)
    {
        var different = new List<LocalizedText>();
        var rows = await Rows.OfAsync(connection, within, "select * from policy_file order by digest, name", null, cancellation)
            .ConfigureAwait(false);
        foreach (var row in rows.Where(r => !IsSealedFile(r)))
            different.Add(HostSentences.PolicyFileDiffers($"{row["policy"]}", $"{row["name"]}"));
        var used = await Rows.OfAsync(connection, within, "select distinct digest, policy from case_row", null, cancellation)
            .ConfigureAwait(false);
        foreach (var digest in rows.Concat(used).Select(r => $"{r["digest"]}").Distinct(StringComparer.Ordinal))
        {
            try
            {
                if (policies.Kept(digest) is null)
                    different.Add(HostSentences.PolicyIsNotKept(digest));
            }
            catch (HostFailure e)
            {
                different.Add(e.Text);
            }
        }

        return different;
    }

    private static bool IsSealed(IDictionary<string, object?> row)
    {
        try
        {
            var sealedRow = new Attachment
            {
                Id = row.Text("id"),
                CaseId = row.Text("case_id"),
                Hash = row.Text("hash"),
                Name = row.Text("name"),
                Type = row.Text("type"),
                Size = row.Number("size"),
                AddedBy = row.Text("added_by"),
                AddedAt = row.Text("added_at"),
                AddedDay = row.Text("added_day"),
            };
            return Rows.AreSame(sealedRow.NewSeal(), row["seal"]);
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }

    private static bool IsSealedFile(IDictionary<string, object?> row) =>
        row["digest"] is string digest && row["name"] is string name && row["policy"] is string policy
        && row["content"] is byte[] content && Rows.AreSame(PolicyArchive.Seal(digest, name, policy, content), row["seal"]);
}
