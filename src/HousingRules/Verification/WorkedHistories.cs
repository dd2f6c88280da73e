using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
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
        try
        {
            Compare(procedure.Replay(opened, example.Events.Select(procedure.Read)));
        }
        catch (TransitionsOverlapException e)
        {
            // The proof tells it, and the example says that it met it.
            differences.Add(new("events", "", e.Message));
        }

        return new(example.Id, example.Position.File.Path, example.Position.LineAndColumn().Line, example.Note, differences.ToImmutable());

        void Compare(CaseReplay replay)
        {
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

    private static string Truth(bool value) => value ? "true" : "false";
}
