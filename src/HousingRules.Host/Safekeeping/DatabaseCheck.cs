using System.Data.Common;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>Checks everything that a database of the service keeps, as it is at one moment, and tells what is otherwise than it should
/// be. It writes nothing, and the service may go on meanwhile.</summary>
/// <param name="Database">The database.</param>
/// <param name="Files">The bytes of attachments.</param>
/// <param name="Policies">The policies that are loaded.</param>
/// <param name="Kept">Those that are kept with the cases.</param>
internal sealed record DatabaseCheck(Database Database, AttachmentFiles Files, PolicyLibrary Policies, ArchivedPolicies Kept)
{
    private long _cases;
    private long _entries;
    private long _different;

    /// <summary>Writes what is otherwise, a line each, and a line of counts.</summary>
    /// <returns>The exit code: 3 when something is otherwise.</returns>
    public async Task<int> RunAsync(TextWriter writer, Language language, CancellationToken interrupted)
    {
        await using var connection = await Database.OpenAsync(interrupted).ConfigureAwait(false);
        await using var snapshot = await Database.SnapshotAsync(connection, interrupted).ConfigureAwait(false);
        await CasesAsync(connection, snapshot, new(ProcedureOf), Tell, interrupted).ConfigureAwait(false);
        var beside = new BesideCheck(connection, snapshot, interrupted);
        Tell(await beside.OrphansAsync().ConfigureAwait(false));
        var (attachments, count) = await beside.AttachmentsAsync(Files).ConfigureAwait(false);
        Tell(attachments);
        Tell(await beside.PoliciesAsync(Kept).ConfigureAwait(false));
        var (days, closed) = await DaysCheck.OfAsync(connection, snapshot, interrupted).ConfigureAwait(false);
        Tell(days);
        writer.WriteLine(HostSentences.DatabaseChecked(
            Text(_cases), Text(_entries), Text(count), Text(closed), Text(_different))[language]);
        return _different == 0 ? ExitCode.Done : ExitCode.Findings;

        void Tell(IReadOnlyCollection<LocalizedText> different)
        {
            _different += different.Count;
            foreach (var line in different)
                writer.WriteLine(line[language]);
        }
    }

    private async Task CasesAsync(
        DbConnection connection,
        DbTransaction snapshot,
        CaseCheck check,
        Action<IReadOnlyCollection<LocalizedText>> tell,
        CancellationToken interrupted)
    {
        await foreach (var stored in StoredCaseRows.AllAsync(connection, snapshot, interrupted).ConfigureAwait(false))
        {
            _cases++;
            _entries += stored.Entries.Count;
            var different = await check.OfAsync(stored).ConfigureAwait(false);
            tell([.. different.Select(d => HostSentences.CaseDiffers(stored.Id, d))]);
        }
    }

    private Procedure? ProcedureOf(string digest) =>
        Kept.Find(Policies, digest) is { Policy.HasProcedure: true } procedure ? procedure : null;

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
