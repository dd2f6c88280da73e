using System.Collections.Immutable;
using HousingRules.Evaluation.Programs;
using HousingRules.Policies.Findings;
using HousingRules.Policies.Reading;

namespace HousingRules.Evaluation;

/// <summary>Loads a policy's folder: reads it, checks it, compiles it. Nothing is left for the first use.</summary>
internal static class PolicyLoader
{
    /// <summary>The policy, or null when a finding forbids it; and all findings.</summary>
    public static (Policy? Policy, ImmutableArray<Finding> Findings) Load(PolicyFolder folder)
    {
        var findings = new FindingList();
        var document = PolicyReader.Read(folder, findings);
        var program = ProgramReader.Read(document, findings);
        return (program is null ? null : new Policy(program), findings.Sorted());
    }
}
