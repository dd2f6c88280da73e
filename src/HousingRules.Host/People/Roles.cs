using HousingRules.Hosting;
using HousingRules.Policies;

namespace HousingRules.Host.People;

/// <summary>The roles that somebody may have: the actors that the policies declare.</summary>
internal sealed class Roles(PolicySource source)
{
    /// <summary>All of them, by name; the newest policy's words.</summary>
    public IReadOnlyList<Actor> All =>
    [
        .. source.Library.Policies
            .SelectMany(p => p.Actors.Values)
            .GroupBy(a => a.Name)
            .Select(g => g.Last())
            .OrderBy(a => a.Name, StringComparer.Ordinal),
    ];

    /// <summary>A role; null when no policy declares it.</summary>
    public Actor? Find(string name) => All.FirstOrDefault(a => a.Name == name);
}
