using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;

namespace HousingRules.Host.Pages;

/// <summary>What somebody is called: the role in the policy's words, and the place.</summary>
internal static class PersonWords
{
    public static LocalizedText RoleAndPlace(Person who, CasePolicies policies) =>
        HostSentences.RoleAt(Role(who, policies), Place(who.Area));

    /// <summary>The role; a role of no policy is said by its name.</summary>
    public static LocalizedText Role(Person who, CasePolicies policies) => who.Actor is { } actor
        ? policies.Actor(actor)?.Label ?? new(actor, actor)
        : who.Administers ? HostSentences.Administrator : HostSentences.NoRole;

    /// <summary>The place, the greater first; empty for none.</summary>
    public static string Place(Area area) => string.Join(' ', new[] { area.County, area.Town, area.Village }.OfType<string>());
}
