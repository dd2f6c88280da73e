using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>What somebody in a role may record of a case as of a day: what may happen now, and what stands in the way of the
/// rest.</summary>
internal static class EventSteps
{
    /// <summary>The events that an actor may record, in the procedure's order.</summary>
    public static ImmutableArray<EventStep> Of(KeptCase kept, string actor, DateOnly day)
    {
        var (procedure, standing) = (kept.Procedure, kept.Procedure.Standing(kept.File, day));
        var permitted = standing.Permitted.ToDictionary(p => p.Kind, p => p.Earliest);
        return
        [
            .. from kind in procedure.Events
               let names = procedure.Rights.DoneBy(actor, kind)
               where !names.IsEmpty
               select Step(kind, [.. names.Select(n => procedure.Policy.Actors[n])]),
        ];

        EventStep Step(EventKind kind, ImmutableArray<Actor> doneBy)
        {
            DateOnly? earliest = permitted.TryGetValue(kind, out var first) ? first : null;
            return earliest <= standing.Day
                ? new(kind, doneBy, earliest, true)
                : new(kind, doneBy, earliest, false) { Refusals = InTheWay(procedure, standing.File, kind, day, earliest is not null) };
        }
    }

    /// <summary>Whether a piece of evidence must be said: it may be left out where it is known what that means.</summary>
    public static bool MustBeSaid(Procedure procedure, EvidenceKind piece) =>
        piece.IsRequired && (IsOfHousehold(procedure, piece.Fact) || FactValue.Omitted(piece.Fact).IsUnknown);

    // What is refused whatever is said of the event: of all that is tried, that to which least is objected.
    private static ImmutableArray<Refusal> InTheWay(Procedure procedure, CaseFile file, EventKind kind, DateOnly day, bool isTooEarly) =>
        Sayings(kind, day)
            .Select(said => procedure.Decide(file, procedure.Read(JsonSerializer.SerializeToElement(said))).Refusals)
            .Select(refusals => isTooEarly && refusals.Any(r => r.Earliest is not null)
                ? [.. refusals.Where(r => r.Earliest is not null)] : refusals)
            .MinBy(refusals => refusals.Length);

    // The first value of everything, and from there one piece after the other said otherwise.
    private static IEnumerable<JsonObject> Sayings(EventKind kind, DateOnly day)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return First();
        foreach (var piece in kind.Evidence)
        {
            foreach (var other in Values(piece.Fact, date).Skip(1))
            {
                var said = First();
                said[piece.Key] = other;
                yield return said;
            }
        }

        JsonObject First()
        {
            var said = new JsonObject { ["event"] = kind.Name, ["date"] = date };
            foreach (var piece in kind.Evidence)
                said[piece.Key] = Values(piece.Fact, date)[0];
            return said;
        }
    }

    private static IReadOnlyList<JsonNode> Values(FactDeclaration fact, string date) => fact.Type switch
    {
        BooleanType => [true, false],
        OneOfType => [.. fact.Options.Select(o => (JsonNode)o.Name)],
        SetType => [new JsonArray([.. fact.Options.Select(o => (JsonNode)o.Name)])],
        IntegerType number => [number.Minimum],
        DecimalType number => [number.Minimum],
        _ => [date],
    };

    private static bool IsOfHousehold(Procedure procedure, FactDeclaration fact) =>
        procedure.Policy.Facts.TryGet(fact.Name, out var own) && ReferenceEquals(own, fact);
}

/// <summary>An event that somebody may record.</summary>
/// <param name="Kind">The event, with the evidence that it takes.</param>
/// <param name="DoneBy">In whose names.</param>
/// <param name="Earliest">Its first lawful day; null when it is not known, because something else must happen before.</param>
/// <param name="IsPermitted">Whether it may happen on the day, with the right evidence.</param>
internal sealed record EventStep(EventKind Kind, ImmutableArray<Actor> DoneBy, DateOnly? Earliest, bool IsPermitted)
{
    /// <summary>What stands in its way; empty when it is permitted.</summary>
    public ImmutableArray<Refusal> Refusals { get; init; } = [];
}
