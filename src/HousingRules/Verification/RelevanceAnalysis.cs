using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Facts and parameters that change nothing for any household.</summary>
internal static class RelevanceAnalysis
{
    public static void Run(Analysis analysis)
    {
        var policy = analysis.Policy;
        if (policy.Facts.Facts is [var first, ..])
            analysis.Ask("facts", policy.Document.FactPlaces[first.Name], VerificationSentences.WhichFactsMatter, () => Facts(analysis));
        if (!policy.Parameters.IsEmpty)
            analysis.Ask(
                "parameters",
                policy.Parameters[0].Position,
                VerificationSentences.WhichParametersMatter,
                () => Parameters(analysis));
    }

    private static void Parameters(Analysis analysis)
    {
        var variants = analysis.Policy.Parameters
            .SelectMany(
                parameter => Values(parameter).Select(
                    value => (
                        Parameter: parameter,
                        Document: analysis.Policy.Document.With(parameter, value),
                        Changed: parameter.With(value))))
            .Select(v => (v.Parameter, v.Document, Program: analysis.Policy.Compiled.With(v.Document, v.Changed)))
            .ToArray();
        // All in one space, so that equal decisions are equal numbers.
        CompiledPolicy[] programs = [analysis.Policy.Compiled, .. variants.Select(v => v.Program)];
        var space = Space.Of(programs, analysis.Diagram.Steps);
        var now = Decisions(new(space, analysis.Policy.Compiled), analysis.Policy.Compiled);
        var matter = variants
            .Where(
                v => !v.Document.DatedMilestones.SequenceEqual(analysis.Policy.Document.DatedMilestones)
                    || !Decisions(new(space, v.Program), v.Program).SequenceEqual(now))
            .Select(v => v.Parameter.Name)
            .ToHashSet(StringComparer.Ordinal);
        // How days are counted changes cases, not determinations.
        matter.UnionWith(
            analysis.Policy.Procedure?.Declaration.Periods.SelectMany(p => new[] { p.CountsFirstDay, p.Unit, p.RollsOver })
                .OfType<string>() ?? []);
        matter.UnionWith(
            analysis.Policy.Procedure?.Declaration.TimeLimits.SelectMany(t => new[] { t.CountsFirstDay, t.Unit, t.RollsOver })
                .OfType<string>() ?? []);
        // Without a calendar no day is known to be a holiday: that is told when the policy loads.
        if (!analysis.Policy.Calendar.Knows(analysis.Policy.InForceFrom.Year))
            matter.UnionWith(analysis.Policy.Document.Milestones.Select(m => m.RollsOverWhen).OfType<string>());
        // A number may be anything: which other values would matter is not asked.
        foreach (var parameter in analysis.Policy.Parameters.Where(p => p.Type.Shape != ValueShape.Number && !matter.Contains(p.Name)))
        {
            analysis.Absent(
                AnalysisKind.ParameterNeverMatters,
                Severity.Warning,
                parameter.Name,
                parameter.Position,
                VerificationSentences.IdleParameter(parameter.Name),
                []);
        }
    }

    private static void Facts(Analysis analysis)
    {
        var matter = analysis.Diagram.Support(Decisions(analysis.Diagrams, analysis.Policy.Compiled));
        // Whether a comparison that cannot be followed hangs on its facts is not asked: a rule names them, so they may matter.
        var compared = analysis.Space.Opaque
            .Where(o => matter.Contains(o.Value))
            .SelectMany(o => o.Key.Slots)
            .Select(s => s.Fact.Name)
            .ToHashSet(StringComparer.Ordinal);
        // What is paid hangs on its facts, whatever is decided.
        var paid = analysis.Policy.Compiled.Amounts.Where(a => analysis.Diagrams[a.Outcome] != Diagram.None)
            .SelectMany(a => a.Slots)
            .Select(s => (s.Fact.Name, s.Option?.Name))
            .ToHashSet();
        for (var i = 0; i < analysis.Space.Variables.Length; i++)
        {
            var variable = analysis.Space.Variables[i];
            if (matter.Contains(i) || variable.Fact is not { } fact || compared.Contains(fact.Name)
                || paid.Contains((fact.Name, variable.Member)))
                continue;
            var name = variable.Member ?? fact.Name;
            analysis.Absent(
                AnalysisKind.FactNeverMatters,
                Severity.Warning,
                name,
                analysis.Policy.Document.FactPlaces[name],
                VerificationSentences.IdleFact(name),
                []);
        }
    }

    /// <summary>Everything a household could notice: outcomes, and the conditions of duties and their steps.</summary>
    private static int[] Decisions(PolicyDiagrams diagrams, CompiledPolicy compiled) =>
    [
        .. diagrams.Sets.SelectMany(s => s.Rules).Select(r => r.Rule.Rule.Outcome).Distinct().Select(o => diagrams[o]),
        .. compiled.Duties.Select(d => d.When is { } when ? diagrams.Of(when) : Diagram.All),
        .. compiled.Duties.SelectMany(d => d.Steps).Select(s => diagrams.Of(s.Condition)),
    ];

    private static IEnumerable<string> Values(Parameter parameter) => parameter.Type.Shape switch
    {
        ValueShape.Truth => [parameter.Value == "true" ? "false" : "true"],
        ValueShape.Option => parameter.Options.Where(o => o != parameter.Value),
        _ => [],
    };
}
