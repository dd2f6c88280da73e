using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Verification;

/// <summary>An event in one state of the machine: what it does to the cases there until it is accepted, and the ways on.</summary>
internal sealed record EventInState(MachineState From, EventKind Event, ImmutableArray<Step> Hearing, ImmutableArray<OpenTransition> Ways)
{
    /// <summary>The cases for which the event passes its guards, with what it says.</summary>
    public int Heard(Diagram diagram, int cases) => Hearing.Aggregate(cases, (set, step) => step.Image(diagram, set));

    /// <summary>The cases that can become some of those heard.</summary>
    public int Unheard(Diagram diagram, int heard) => Hearing[0].PreImage(diagram, Said(diagram, heard));

    /// <summary>What the event says of the cases so that they become some of those heard: before what that settles, and after what is left
    /// open.</summary>
    public int Said(Diagram diagram, int heard) => Hearing.Skip(1).Reverse().Aggregate(heard, (set, step) => step.PreImage(diagram, set));
}

/// <summary>A way on after an event.</summary>
/// <param name="Transition">The way.</param>
/// <param name="To">The state of the machine after it.</param>
/// <param name="When">Where it is open.</param>
/// <param name="Happens">That the event has happened, and which have not any more.</param>
/// <param name="Forget">What the event said is forgotten.</param>
internal sealed record OpenTransition(Transition Transition, MachineState To, int When, Step.Become Happens, Step.Free Forget)
{
    private readonly HashSet<int> _told = [.. Happens.Variables, .. Forget.Variables];

    /// <summary>The cases after it, of those heard, while what the event said is still known.</summary>
    public int Arrived(Diagram diagram, int heard) => Happens.Image(diagram, diagram.And(heard, When));

    /// <summary>The cases after it, of those heard.</summary>
    public int Taken(Diagram diagram, int heard) =>
        diagram.And(diagram.AndExists(heard, When, _told), diagram.Exists(Happens.Values, Forget.Variables));

    /// <summary>Those heard that become some of those arrived.</summary>
    public int Departed(Diagram diagram, int arrived) => diagram.And(Happens.PreImage(diagram, arrived), When);

    /// <summary>Those heard that can become some of these.</summary>
    public int Untaken(Diagram diagram, int cases) => Departed(diagram, Forget.PreImage(diagram, cases));
}
