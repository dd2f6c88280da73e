using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;

namespace HousingRules.Host.People;

/// <summary>What an administrator writes of a person or a key.</summary>
/// <param name="Login">The login; empty for a key.</param>
/// <param name="Name">What colleagues call it.</param>
/// <param name="Actor">The role; null or blank for none.</param>
/// <param name="County">The county; blank for none.</param>
/// <param name="Town">The town; blank for the whole county.</param>
/// <param name="Village">The village; blank for the whole town.</param>
/// <param name="Administers">Whether the person looks after people and keys.</param>
internal sealed record PersonDraft(
    string? Login,
    string? Name,
    string? Actor,
    string? County,
    string? Town,
    string? Village,
    bool Administers)
{
    private const int LongestName = 100;

    /// <summary>The role without blanks; null for none.</summary>
    public string? Role => Said(Actor);

    /// <summary>The place without blanks around it.</summary>
    public Area Area => new(Said(County), Said(Town), Said(Village));

    /// <summary>The name without blanks around it.</summary>
    public string Called => Said(Name) ?? "";

    /// <summary>Everything that is wrong with it; empty when nothing is.</summary>
    public IEnumerable<LocalizedText> Mistakes(Roles roles)
    {
        if (Called.Length is 0 or > LongestName)
            yield return HostSentences.NameMissing(LongestName);
        if (Role is null && !Administers)
            yield return HostSentences.RoleMissing;
        if (Role is not null && roles.Find(Role) is null)
            yield return HostSentences.NoSuchRole;
        if (Role is not null && Area.County is null)
            yield return HostSentences.PlaceMissing;
        if ((Area.Town is not null && Area.County is null) || (Area.Village is not null && Area.Town is null))
            yield return HostSentences.PlaceIncomplete;
        if (new[] { Called, Area.County, Area.Town, Area.Village }.OfType<string>().Any(text => text.Any(char.IsControl)))
            yield return HostSentences.OneLineOnly;
        if (new[] { Area.County, Area.Town, Area.Village }.Any(place => place?.Length > LongestName))
            yield return HostSentences.PlaceTooLong(LongestName);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
