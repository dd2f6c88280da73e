using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>All that is written in a policy's folder.</summary>
/// <param name="Document">Facts, rules and what belongs to them.</param>
/// <param name="Procedure">The procedure; null when there is none.</param>
/// <param name="Histories">Worked examples of the procedure.</param>
internal sealed record WrittenPolicy(PolicyDocument Document, ProcedureDeclaration? Procedure, ImmutableArray<ProcedureExample> Histories)
{
    /// <summary>The files in which it is written, by their names.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    /// <summary>What is written under some values of the parameters, the texts that quote them included. The facts are the same.</summary>
    public Func<IEnumerable<Parameter>, FindingList, WrittenPolicy>? Under { get; init; }
}

/// <summary>Worked examples of both kinds.</summary>
internal sealed record WorkedExampleSet(ImmutableArray<WorkedExample> Households, ImmutableArray<ProcedureExample> Procedures)
{
    public WorkedExampleSet And(WorkedExampleSet other) => new([.. Households, .. other.Households], [.. Procedures, .. other.Procedures]);
}
