using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>Whether an application may start with the policies that are there. A broken draft is no reason not to; a broken policy in force
/// is.</summary>
internal static class SourceStart
{
    public static void Ask(Shelf shelf, string? policy, DateOnly today)
    {
        if (shelf.Problems.FirstOrDefault(p => p.Kind == PolicyProblemKind.Unreadable) is { } unreadable)
            throw new LocalizedArgumentException(unreadable.Text, "RulesDirectories");
        ImmutableArray<Finding> findings = [.. shelf.Problems.SelectMany(p => p.Findings)];
        if (shelf.Library.Policies.IsEmpty)
            throw findings.IsEmpty ? new LocalizedArgumentException(HostingSentences.None(["RulesDirectories"]), "RulesDirectories")
                : new PolicyLoadException(findings);
        if (policy is null)
            return;
        bool HasBegun(DateOnly? day) => day <= today;
        var hasBegun = shelf.Library.Policies.Any(p => p.Id == policy && HasBegun(p.InForceFrom))
            || shelf.Library.Broken.Any(b => b.Id == policy && HasBegun(b.InForceFrom));
        // Says what there is, where the name is no policy's. What begins later may be waited for.
        if (hasBegun || !shelf.Library.Policies.Any(p => p.Id == policy))
            shelf.Library.InForce(policy, today);
    }
}
