using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>All that a determination says, as one text that can be compared.</summary>
internal static class WholeDetermination
{
    public static string Of(Determination determination, ImmutableArray<WrittenChange> renames)
    {
        return string.Join(
        " | ",
        // A set that decides nothing, and no gap, is as one that is not there.
        Joined(determination.Outcomes.Where(s => !s.Certain.IsEmpty || s.Status != DeterminationStatus.Decided)
            .Select(s => $"{Renamed("ruleSet", s.RuleSet.Name)}: {s.Status} {Joined(s.Certain.Select(Outcome))}")),
        Joined(
            determination.Duties.Select(
                d => $"[{Outcome(d.Outcome!)}; {Joined(d.Actors.Select(a => a.Name))}; {Joined(d.Milestones.Select(Dated))}; "
                    + $"{Joined(d.Documents.Select(x => x.Name))}; {Joined(d.Steps.Select(s => s.Name))}]")),
        Joined(determination.Documents.Select(d => d.Name)),
        Joined(determination.Deadlines.Select(Dated)));

        string Outcome(Outcome outcome) => Renamed("outcome", outcome.Name);

        string Renamed(string kind, string name) =>
            renames.FirstOrDefault(r => r.Kind == kind && r.Before!.English == name)?.After!.English ?? name;
    }

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static string Dated(Milestone milestone) => FormattableString.Invariant($"{milestone.Name} {milestone.Due:yyyy-MM-dd}");
}
