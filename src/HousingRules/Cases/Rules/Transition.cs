using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A way an event moves the case, with its condition and its set-back's reports.</summary>
/// <param name="Id">What the machine's own graph calls it: the event's name and the transition's number in it, from 1.</param>
/// <param name="Declaration">As it is written.</param>
/// <param name="When">On which condition; null for none.</param>
/// <param name="Places">Where on the case's sheet the condition looks, so that what is unknown can be named.</param>
/// <param name="Reports">What a set-back is reported for.</param>
/// <param name="Voids">The events that count as not having happened from now on.</param>
/// <param name="Anew">The events that must happen anew.</param>
/// <param name="EndsAgreement">Whether the agreement is among those voided: payments are made against the one that stands.</param>
internal sealed record Transition(
    string Id,
    TransitionDeclaration Declaration,
    Condition? When,
    ImmutableArray<SheetIndex> Places,
    ImmutableArray<Guard> Reports,
    ImmutableArray<EventIndex> Voids,
    ImmutableArray<EventIndex> Anew,
    bool EndsAgreement);
