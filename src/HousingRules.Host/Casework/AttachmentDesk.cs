using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Casework;

/// <summary>What somebody who signed in does with what belongs to cases. Every case that the person sees may be added to and read from, and
/// the audit has a line of it.</summary>
internal sealed class AttachmentDesk(AttachmentStore store, AuditLog audit)
{
    /// <summary>Adds something to a case.</summary>
    public async Task<AttachmentAnswer> AddAsync(
        Person who,
        string caseId,
        string? name,
        Stream content,
        CancellationToken cancellation = default)
    {
        var answer = await store.AddAsync(who.Area, caseId, name, content, who.Id, cancellation).ConfigureAwait(false);
        var outcome = answer switch
        {
            { Attachment: not null } => "done",
            { Refusal: not null } => "refused",
            _ => "notFound",
        };
        await audit.WriteAsync(AuditEntry.Of(
            who, AuditAction.AddAttachment, caseId, outcome, answer.Attachment?.Id ?? answer.Refusal?.Code))
            .ConfigureAwait(false);
        return answer;
    }

    /// <summary>What belongs to a case that the person sees; nothing when it is not seen.</summary>
    public Task<IReadOnlyList<Attachment>> ListAsync(Person who, string caseId, CancellationToken cancellation = default) =>
        store.ListAsync(who.Area, caseId, cancellation);

    /// <summary>An attachment and its bytes; null when there is none among those that the person sees.</summary>
    public async Task<(Attachment Attachment, Stream Content)?> OpenAsync(
        Person who,
        string caseId,
        string id,
        CancellationToken cancellation = default)
    {
        var found = await store.FindAsync(who.Area, caseId, id, cancellation).ConfigureAwait(false);
        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.ReadAttachment, caseId, found is null ? "notFound" : "done", found?.Id))
            .ConfigureAwait(false);
        return found is null ? null : (found, await store.ReadAsync(found, cancellation).ConfigureAwait(false));
    }
}
