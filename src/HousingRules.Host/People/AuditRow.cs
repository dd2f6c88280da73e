namespace HousingRules.Host.People;

/// <summary>A row of <c>audit</c>, with the name of the person or key.</summary>
internal sealed class AuditRow
{
    public required string Id { get; init; }

    public required string At { get; init; }

    public required string Who { get; init; }

    public string? Name { get; init; }

    public string? Actor { get; init; }

    public string? County { get; init; }

    public string? Town { get; init; }

    public string? Village { get; init; }

    public required string Action { get; init; }

    public string? CaseId { get; init; }

    public required string Outcome { get; init; }

    public string? Detail { get; init; }

    public AuditLine ToLine() =>
        new(Id, Moment.Read(At), Name, new(Who, Actor, new(County, Town, Village), Action, CaseId, Outcome, Detail));
}
