using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>The procedure of a policy, compiled together with it. What it is compiled into stands in a room above this one; here is only
/// what a policy needs so that it is whole, or is not.</summary>
internal abstract class PolicyProcedure(
    ProcedureDeclaration declaration,
    Func<CompiledPolicy, FindingList, PolicyProcedure?> compile)
{
    /// <summary>As it is written.</summary>
    public ProcedureDeclaration Declaration { get; } = declaration;

    /// <summary>The same procedure under another program of its policy, of which a setting has changed; null, with findings, when it is not
    /// sound there.</summary>
    public PolicyProcedure? Under(CompiledPolicy program, FindingList findings) => compile(program, findings);
}
