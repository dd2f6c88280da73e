using HousingRules.Cases;
using HousingRules.Host.Words;

namespace HousingRules.Host.Casework;

/// <summary>What the service refuses before the procedure is asked.</summary>
internal static class CaseworkRefusals
{
    public static Refusal NotYourPlace => new("NOT_YOUR_PLACE", HostSentences.NotYourPlace, HostSentences.AskThePlace, []);

    public static Refusal IdTaken => new("ID_TAKEN", HostSentences.IdTaken, HostSentences.CheckTheId, []);

    public static Refusal NoReason => new("REASON_MISSING", HostSentences.ReasonMissing, HostSentences.GiveAReason, []);

    public static Refusal NoSuchEvent(int entry) =>
        new("NO_SUCH_ENTRY", HostSentences.NoSuchEntry(entry), HostSentences.LookAtTheTimeline, []);

    public static Refusal InTheFuture(DateOnly day, DateOnly today) =>
        new("DAY_IN_FUTURE", HostSentences.DayInFuture(day, today), HostSentences.RecordOnTheDay, [], day);

    /// <param name="doneBy">What was said; it is repeated in a code only when it is the name of an actor.</param>
    /// <param name="isActor">Whether it is.</param>
    /// <param name="names">In whose names the person may record it.</param>
    public static Refusal NotInTheirName(string doneBy, bool isActor, IEnumerable<string> names) => new(
        isActor ? $"NOT_IN_THEIR_NAME:{doneBy}" : "NOT_IN_THEIR_NAME",
        HostSentences.NotInTheirName(doneBy),
        HostSentences.NameOneOf(names),
        []);
}
