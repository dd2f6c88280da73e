using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Generators.Procedures;
using HousingRules.Policies;
using HousingRules.Verification;
using Kind = HousingRules.Verification.ProcedureFindingKind;

namespace HousingRules.Tests.Verification;

/// <summary>A check always ends: whatever an officer does to a procedure, its proof takes no more steps than it may.</summary>
public sealed class EditedProcedureLaws
{
    // The procedure as it is takes 6.5 million; with fewer than twice as many some of the edited ones meet the bound.
    private const long MostSteps = 10_000_000;

    private const int Procedures = 60;

    public static TheoryData<int> Parts() => [.. Enumerable.Range(0, 4)];

    [Theory, MemberData(nameof(Parts))]
    public void Every_edited_procedure_is_proved_within_the_bound_and_what_is_shown_replays(int part)
    {
        foreach (var (edits, procedure) in new EditedProcedures((ulong)part + 100).All().Take(Procedures / 4))
        {
            var steps = new StepBound(MostSteps);

            var report = ProcedureVerifier.Verify(procedure, steps);

            Assert.True(report.Steps <= MostSteps, edits);
            Assert.True(!steps.IsMet || report.Findings.Any(f => f.Kind == Kind.Undecided), $"{edits}: the bound was met in silence");
            Assert.All(report.Findings, f => Assert.True(Replays(procedure, f), $"{edits}: {f.Finding}: {f.Example?.ToJson("example")}"));
        }
    }

    // Every event but the last is accepted; what the last one shows may be that it cannot be decided.
    private static bool Replays(Procedure procedure, ProcedureFinding finding)
    {
        if (finding.Example is null)
            return true;
        using var file = JsonDocument.Parse(finding.Example.ToJson("example"));
        var sheet = procedure.Policy.NewSheet();
        Household.Read(file.RootElement.GetProperty("household"), procedure.Policy.Facts).Fill(sheet);
        var events = file.RootElement.GetProperty("events").EnumerateArray().Select(procedure.Read).ToArray();
        var opened = procedure.Open(new(null, null, null, null), sheet);
        return procedure.Replay(opened, finding.Kind == Kind.TransitionsOverlap ? events[..^1] : events).Steps.All(s => s.IsAccepted);
    }
}
