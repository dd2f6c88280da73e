using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>Takes up what a look found, version by version.</summary>
internal sealed class Taking(PolicyLibrary before, DateOnly today)
{
    private readonly List<Policy> _policies = [];
    private readonly List<Finding> _findings = [];
    private readonly List<BrokenPolicy> _broken = [];
    private readonly List<PolicyProblem> _problems = [];

    public PolicyLibrary Library() => PolicyLibrary.Of(_policies, [.. _findings], [.. _broken]);

    public ImmutableArray<PolicyProblem> Problems() => [.. _problems];

    /// <summary>A version, with the folders that hold it.</summary>
    public void Take(string name, ImmutableArray<LoadedFolder> folders)
    {
        if (folders.Length > 1)
        {
            var twice = HostingSentences.Twice(name, folders.Select(f => f.Folder.Place));
            Broken(name, folders[0].Folder, [new(Severity.Error, folders[0].Folder.Place, 0, 0, twice)]);
        }
        else if (folders[0].Policy is { } policy)
        {
            Sound(policy, folders[0].Findings);
        }
        else
        {
            Broken(name, folders[0].Folder, folders[0].Findings);
        }
    }

    /// <summary>A directory that cannot be looked into: what it held stays.</summary>
    public void Unreadable(string directory, LocalizedText why) =>
        _problems.Add(new(PolicyProblemKind.Unreadable, directory, Keeps: true, IsInForce: true, why, []));

    /// <summary>A version that is no longer seen.</summary>
    public void Miss(Policy policy, bool mayBeThere)
    {
        if (!mayBeThere && policy.InForceFrom > today)
            return;
        _policies.Add(policy);
        if (!mayBeThere)
            _problems.Add(new(PolicyProblemKind.Gone, policy.Name, Keeps: true, IsInForce: true, HostingSentences.Gone(policy.Name), []));
    }

    private void Sound(Policy policy, ImmutableArray<Finding> findings)
    {
        var last = before.Find(policy.Name);
        // The same policy stays the same object, so that whatever was made of it stays good.
        if (last?.Digest == policy.Digest || last is null || policy.InForceFrom > today)
        {
            _policies.Add(last?.Digest == policy.Digest ? last : policy);
            _findings.AddRange(findings);
            return;
        }

        _policies.Add(last);
        _problems.Add(new(
            PolicyProblemKind.ChangedInForce,
            policy.Name,
            Keeps: true,
            IsInForce: true,
            HostingSentences.ChangedInForce(last, policy),
            []));
    }

    private void Broken(string name, SeenFolder folder, ImmutableArray<Finding> findings)
    {
        var last = before.Find(name);
        if (last is null)
            _broken.Add(new(folder.Id, folder.InForceFrom, folder.Place, findings));
        else
            _policies.Add(last);
        _problems.Add(new(
            PolicyProblemKind.Broken,
            name,
            Keeps: last is not null,
            IsInForce: folder.InForceFrom <= today,
            HostingSentences.Broken(name, last, findings),
            findings));
    }
}
