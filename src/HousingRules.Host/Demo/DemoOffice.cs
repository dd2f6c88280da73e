using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Demo;

/// <summary>The officers of the demonstration county: who records what happened where.</summary>
internal sealed class DemoOffice
{
    private DemoOffice(IReadOnlyList<Person> people) => People = people;

    public IReadOnlyList<Person> People { get; }

    public static DemoOffice Of(DemoCounty county, Policy policy) => new(
    [
        .. county.Officers.SelectMany(officer => Places(county, officer.Place).Select(place => new Person(
            Guid.CreateVersion7().ToString("N"),
            officer.Actor + place.Suffix,
            Named((place.Area.Village ?? place.Area.Town ?? place.Area.County)!, policy.Actors[officer.Actor].Label.Chinese),
            officer.Actor,
            place.Area,
            Administers: false))),
    ]);

    /// <summary>Who may record an event of a household in a place; null when nobody may.</summary>
    public Person? Recorder(Procedure procedure, CaseEvent happened, Area at) => People.FirstOrDefault(p =>
        p.Area.Holds(at.County, at.Town, at.Village) && procedure.Rights.Refuses(p.Actor!, happened) is null);

    // A village's village is said once.
    private static string Named(string place, string role) => place + (role[0] == place[^1] ? role[1..] : role);

    private static IEnumerable<(Area Area, string Suffix)> Places(DemoCounty county, string level) => level switch
    {
        "village" => county.Towns.SelectMany((t, i) => t.Villages.Select((v, j) =>
            (new Area(county.County, t.Name, v), FormattableString.Invariant($"-{i + 1}-{j + 1}")))),
        "town" => county.Towns.Select((t, i) => (new Area(county.County, t.Name), FormattableString.Invariant($"-{i + 1}"))),
        _ => [(new Area(county.County), "")],
    };
}
