using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>One line of the audit.</summary>
/// <param name="Who">The id of the person or key; empty for somebody who did not sign in.</param>
/// <param name="Actor">The role; null when there is none.</param>
/// <param name="Area">The place.</param>
/// <param name="Action">What was done, such as <see cref="AuditAction.ReadCase"/>.</param>
/// <param name="CaseId">The case; null when it was about none.</param>
/// <param name="Outcome">What came of it, such as <c>done</c>, <c>refused</c> or <c>notFound</c>.</param>
/// <param name="Detail">Codes of refusals, the name of an event: nothing about a household. Null for none.</param>
internal sealed record AuditEntry(
    string Who,
    string? Actor,
    Area Area,
    string Action,
    string? CaseId,
    string Outcome,
    string? Detail = null)
{
    /// <summary>What somebody who signed in did.</summary>
    public static AuditEntry Of(Person who, string action, string? caseId, string outcome, string? detail = null) =>
        new(who.Id, who.Actor, who.Area, action, caseId, outcome, detail);
}
