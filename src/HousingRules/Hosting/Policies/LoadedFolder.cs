using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>What a folder gave.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Policy">The policy; null when a finding forbids it.</param>
/// <param name="Findings">All findings.</param>
internal sealed record LoadedFolder(SeenFolder Folder, Policy? Policy, ImmutableArray<Finding> Findings)
{
    public static LoadedFolder Of(SeenFolder folder, Remembered remembered, CancellationToken cancellation)
    {
        if (folder.Files is null)
            return new(folder, null, [new(Severity.Error, folder.Place, 0, 0, folder.Unread!)]);
        var (policy, findings) = PolicyLoader.Load(folder.Files, cancellation);
        return new(folder, policy?.Remembering(remembered), findings);
    }
}
