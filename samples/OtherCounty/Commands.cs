using System.Text.Json;
using HousingRules.Cases;

namespace OtherCounty;

/// <summary>What every command carries.</summary>
/// <param name="Id">The command's own id: the same id is the same command.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="By">Who recorded it, as this system calls them.</param>
/// <param name="As">In which role, by the policy's name of the actor; null when that is not told.</param>
public record Command(string Id, DateOnly On, string By, string? As = null)
{
    public CaseEnvelope Envelope(TimeProvider time) => new(Id, By, By, time.GetUtcNow()) { RecordedAs = As };
}

/// <summary>An event that happened.</summary>
/// <param name="Id">The command's own id.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Event">The event with its evidence, as a case file has it.</param>
/// <param name="As">In which role.</param>
public sealed record HappenedCommand(string Id, DateOnly On, string By, int Version, JsonElement Event, string? As = null)
    : Command(Id, On, By, As);
