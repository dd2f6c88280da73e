using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Replays the worked histories that stand beside a policy's procedure.</summary>
internal static class WorkedHistories
{
    public static IEnumerable<ExampleResult> Run(Policy policy)
    {
        if (policy.Histories.IsEmpty || policy.Procedure is null)
            return [];
        var procedure = Procedure.Of(policy);
        return policy.Histories.Select(example => Run(procedure, example));
    }

    private static ExampleResult Run(Procedure procedure, ProcedureExample example)
    {
        var sheet = procedure.Policy.NewSheet();
        example.Household.Fill(sheet);
        var opened = procedure.Open(example.Household.Identity with { Id = example.Id }, sheet, example.OpenedOn);
        var differences = ImmutableArray.CreateBuilder<ExampleDifference>();
        LocalizedText? cause = null;
        try
        {
            Compare(procedure.Replay(opened, example.Events.Select(procedure.Read)));
        }
        catch (TransitionsOverlapException e)
        {
            // The proof tells it, and the example says that it met it.
            differences.Add(new("events", "", e.Message));
        }

        var (file, line) = (example.Position.File.Path, example.Position.LineAndColumn().Line);
        return new(example.Id, file, line, example.Note, differences.ToImmutable()) { FirstRefused = differences.Count > 0 ? cause : null };

        void Compare(CaseReplay replay)
        {
            cause = FirstRefused(replay, example);
            var standing = procedure.Standing(replay.File, example.AsOf);
            Differ("state", example.State, standing.State.Name);
            if (example.IsBlocked is { } blocked)
                Differ("blocked", Truth(blocked), Truth(replay.IsBlocked(standing)));
            if (example.Violations is { } violations)
                Differ("violations", string.Join(", ", violations), string.Join(", ", replay.Violations));
            if (example.Warnings is { } warnings)
                Differ("warnings", string.Join(", ", warnings), string.Join(", ", replay.Warnings(standing)));
        }

        void Differ(string subject, string expected, string actual)
        {
            if (expected != actual)
                differences.Add(new(subject, expected, actual));
        }
    }

    private static LocalizedText? FirstRefused(CaseReplay replay, ProcedureExample example)
    {
        foreach (var (i, step) in replay.Steps.Index())
        {
            if (step.Refusals.FirstOrDefault(r => example.Violations is not { } expected || !expected.Contains(r.Code)) is { } refusal)
                return VerificationSentences.FirstRefused(i + 1, step.Event.ToString(), refusal);
        }

        return null;
    }

    private static string Truth(bool value) => value ? "true" : "false";
}
