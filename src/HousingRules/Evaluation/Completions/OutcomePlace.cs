namespace HousingRules.Evaluation;

/// <summary>An outcome's index in the order declared, and the sets that decide it.</summary>
internal sealed record OutcomePlace(int Index, CompiledSet[] Sets);
