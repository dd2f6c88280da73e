using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Api;

/// <summary>Why something is refused, or what is worth a word about it.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Words">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Clauses">The statements that it rests on.</param>
internal sealed record RefusalAnswer(string Code, LocalizedText Words, LocalizedText Remedy, IReadOnlyList<ClauseAnswer> Clauses)
{
    /// <summary>The first day on which it would be lawful, when it is only too early; left out otherwise.</summary>
    public DateOnly? Earliest { get; init; }

    internal static RefusalAnswer Of(Refusal refusal, Policy? policy) => new(
        refusal.Code,
        refusal.Words,
        refusal.Remedy,
        [.. refusal.Clauses.Select(id => ClauseAnswer.Of(id, policy))])
    {
        Earliest = refusal.Earliest,
    };
}

/// <summary>A statement that something rests on.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Clause">Where it stands in the source; left out where the policy is not known.</param>
/// <param name="Quote">The words of the source.</param>
internal sealed record ClauseAnswer(string Id, string? Clause, string? Quote)
{
    internal static ClauseAnswer Of(string id, Policy? policy) =>
        policy is not null && policy.Statements.TryGetValue(id, out var statement)
            ? new(id, statement.Clause, statement.Quote)
            : new(id, null, null);
}

/// <summary>A case that stands in no ledger.</summary>
/// <param name="Id">The case.</param>
/// <param name="Reason">Why.</param>
internal sealed record LeftOutAnswer(string Id, LocalizedText Reason);

/// <summary>Something with a name and a label.</summary>
/// <param name="Name">The name used in the policy's files.</param>
/// <param name="Label">What people call it.</param>
internal sealed record NamedAnswer(string Name, LocalizedText Label);
