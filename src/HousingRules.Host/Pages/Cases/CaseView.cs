using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;

namespace HousingRules.Host.Pages;

/// <summary>A case as its page shows it to somebody on a day.</summary>
internal sealed class CaseView
{
    private CaseView(KeptCase kept, DateOnly today) => (Kept, Today) = (kept, today);

    public KeptCase Kept { get; }

    public DateOnly Today { get; }

    public required CaseStanding Standing { get; init; }

    public required Explanation Explanation { get; init; }

    /// <summary>What the person's role may record, now or later.</summary>
    public required ImmutableArray<EventStep> Steps { get; init; }

    /// <summary>Everything that is stored, in order.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>What those are called who recorded it, by their ids.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public Policy Policy => Kept.Procedure.Policy;

    public CaseFile File => Kept.File;

    public static async Task<CaseView> OfAsync(
        KeptCase kept, Person who, DateOnly today, PersonNames names, CancellationToken cancellation) =>
        new(kept, today)
        {
            Standing = kept.Procedure.Standing(kept.File, today),
            Explanation = kept.Procedure.Policy.Explain(kept.File.Sheet, cancellation),
            Steps = EventSteps.Of(kept, who.Actor ?? "", today),
            Timeline = TimelineEntry.Of(kept),
            Names = await names.OfAsync(kept.Stored.Entries.Select(e => e.Envelope.RecordedBy), cancellation).ConfigureAwait(false),
        };

    /// <summary>What an actor is called; its name where the policy does not have it.</summary>
    public LocalizedText Actor(string name) => Policy.Actors.GetValueOrDefault(name)?.Label ?? new(name, name);

    /// <summary>What an event is called.</summary>
    public LocalizedText Event(string name) => Kept.Procedure.Events.FirstOrDefault(e => e.Name == name)?.Label ?? new(name, name);
}
