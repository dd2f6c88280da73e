using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules;

/// <summary>Loads a policy's folder: reads it, checks it, compiles it. Nothing is left for the first use.</summary>
internal static class PolicyLoader
{
    /// <summary>The policy, or null when a finding forbids it; and all findings.</summary>
    public static (Policy? Policy, ImmutableArray<Finding> Findings) Load(PolicyFolder folder, CancellationToken cancellation = default)
    {
        ParserCheck.Begin();
        var findings = new FindingList();
        var written = PolicyReader.Read(folder, findings);
        ParserCheck.Ask();
        cancellation.ThrowIfCancellationRequested();
        var named = new NamedSymbols();
        var program = PolicyCompiler.Read(written.Document, named, findings, cancellation);
        var procedure = written.Procedure is null
            ? null
            : ProcedureCompiler.Compile(written.Procedure, program, named, findings, cancellation);
        // What is not read yet may be the use.
        if (!findings.HasErrors)
            UnusedNames.Warn(written, named, findings);
        var policy = findings.HasErrors ? null : new Policy(program, procedure) { Histories = written.Histories, Written = written };
        return (policy, findings.Sorted());
    }
}
