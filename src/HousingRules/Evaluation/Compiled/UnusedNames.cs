using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Finds what is declared and nothing uses: a definition, parameter, actor, document or milestone that was forgotten, or whose use
/// was.</summary>
internal static class UnusedNames
{
    public static void Warn(WrittenPolicy written, NamedSymbols named, FindingList findings)
    {
        var (document, procedure) = (written.Document, written.Procedure);
        var used = named.Used();
        foreach (var definition in document.Definitions.Concat(procedure?.Definitions ?? []).Where(
            d => !used.Contains(d) && !document.NamedGroups.Contains(d.Name)))
            Warn(
                findings,
                definition.Position,
                definition.Name,
                EvaluationSentences.Definition,
                EvaluationSentences.UsersOfDefinitions);
        foreach (var table in document.Tables.Where(t => !used.Contains(t)))
            Warn(findings, table.Position, table.Name, EvaluationSentences.Table, EvaluationSentences.UsersOfTables);
        var settings = Settings(document, procedure).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in document.Parameters.Where(p => !used.Contains(p) && !settings.Contains(p.Name)))
            Warn(
                findings,
                parameter.NamePosition,
                parameter.Name,
                EvaluationSentences.Parameter,
                EvaluationSentences.UsersOfParameters);
        var milestones = Milestones(document, procedure).ToHashSet(StringComparer.Ordinal);
        var actors = Actors(document, procedure).ToHashSet(StringComparer.Ordinal);
        var documents = document.Duties.SelectMany(d => d.Documents).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (declared, at) in document.Declared)
        {
            switch (declared)
            {
                case Actor actor when !actors.Contains(actor.Name):
                    Warn(findings, at, actor.Name, EvaluationSentences.Actor, EvaluationSentences.UsersOfActors);
                    break;
                case Document paper when !documents.Contains(paper.Name):
                    Warn(findings, at, paper.Name, EvaluationSentences.Document, EvaluationSentences.UsersOfDocuments);
                    break;
                case WrittenMilestone milestone when !milestones.Contains(milestone.Name):
                    Warn(findings, at, milestone.Name, EvaluationSentences.Milestone, EvaluationSentences.UsersOfMilestones);
                    break;
            }
        }
    }

    private static IEnumerable<string> Settings(PolicyDocument document, ProcedureDeclaration? procedure) =>
    [
        .. document.Milestones.Select(m => m.RollsOverWhen).OfType<string>(),
        .. procedure?.Periods.SelectMany(p => new[] { p.Days, p.CountsFirstDay, p.Unit, p.RollsOver }).OfType<string>() ?? [],
        .. procedure?.TimeLimits.SelectMany(t => new[] { t.Days, t.CountsFirstDay, t.Unit, t.RollsOver }).OfType<string>() ?? [],
        .. procedure?.Money?.Stages?.Shares.Select(s => s.Percent?.Value).OfType<string>() ?? [],
        .. document.Quoted,
    ];

    private static IEnumerable<string> Milestones(PolicyDocument document, ProcedureDeclaration? procedure) =>
    [
        .. document.Duties.SelectMany(d => d.Due),
        .. document.Facts.Facts.Select(f => f.Due).OfType<string>(),
        .. procedure?.States.Select(s => s.Due).OfType<string>() ?? [],
        .. procedure?.Problems.Select(p => p.Due).OfType<string>() ?? [],
        .. procedure?.Deadlines.Select(d => d.Milestone) ?? [],
    ];

    private static IEnumerable<string> Actors(PolicyDocument document, ProcedureDeclaration? procedure) =>
    [
        .. document.Duties.SelectMany(d => d.Actors).Select(a => a.Name),
        .. document.Facts.Facts.SelectMany(f => f.EstablishedBy),
        .. procedure?.States.SelectMany(s => s.Owners).Select(a => a.Name) ?? [],
        .. procedure?.Events.SelectMany(e => e.Actors).Select(a => a.Name) ?? [],
        .. procedure?.Evidence.SelectMany(e => e.EstablishedBy) ?? [],
        .. procedure?.OnBehalf.SelectMany(b => b.RecordedBy).Select(a => a.Name) ?? [],
    ];

    private static void Warn(FindingList findings, FilePosition at, string name, LocalizedText kind, LocalizedText users) =>
        findings.Warning(at, EvaluationSentences.Unused(kind, name, users));
}
