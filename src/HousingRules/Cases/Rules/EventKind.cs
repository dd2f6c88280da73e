using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A kind of event of a procedure.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class EventKind
{
    internal EventKind(EventDeclaration declaration, EventIndex index)
    {
        Index = index;
        Declaration = declaration;
        Evidence =
        [
            .. declaration.Evidence.Select(e => new EvidenceKind(e.Key, e.Fact, IsRequired: true)),
            .. declaration.Optional.Select(e => new EvidenceKind(e.Key, e.Fact, IsRequired: false)),
        ];
    }

    /// <summary>The name used in case files.</summary>
    public string Name => Declaration.Name;

    /// <summary>What people call it.</summary>
    public LocalizedText Label => Declaration.Label;

    /// <summary>Who does it; empty when the text names nobody.</summary>
    public ImmutableArray<Actor> Actors => Declaration.Actors;

    /// <summary>Ids of the statements it rests on.</summary>
    public ImmutableArray<string> Clauses => Declaration.Clauses;

    /// <summary>What is, or may be, said of it.</summary>
    public ImmutableArray<EvidenceKind> Evidence { get; }

    /// <summary>The policy, by name and digest, whose procedure has it.</summary>
    internal PolicyKey Policy { get; init; }

    internal EventDeclaration Declaration { get; }

    internal EventIndex Index { get; }

    /// <summary>Where the case's sheet says that it has happened.</summary>
    internal SheetIndex Happened { get; init; }

    /// <summary>Where the sheet says that it stands, also after what must happen anew; null where no expression asks.</summary>
    internal SheetIndex? Stands { get; init; }

    /// <summary>What it cannot take back.</summary>
    internal ImmutableArray<Established> Keeps { get; init; } = [];

    /// <summary>What it settles by itself.</summary>
    internal ImmutableArray<Established> Establishes { get; init; } = [];

    /// <summary>What must hold wherever the case stands.</summary>
    internal ImmutableArray<Guard> Requires { get; init; } = [];

    /// <summary>What is told and refuses nothing.</summary>
    internal ImmutableArray<Guard> Warnings { get; init; } = [];

    /// <summary>The ways it moves a case, from whatever state.</summary>
    internal ImmutableArray<Transition> Transitions { get; init; } = [];

    /// <summary>Those of them from each state of the machine, by the state's number.</summary>
    internal Numbered<StateIndex, ImmutableArray<Transition>> ByState { private get; init; }

    /// <summary>Whether it closes items of the ledger.</summary>
    internal bool IsCloseOut { get; init; }

    /// <summary>Whether it makes the agreement against which money is paid.</summary>
    internal bool Agrees { get; init; }

    /// <summary>Whether some way of it fixes what is decided with it.</summary>
    internal bool Fixes { get; init; }

    /// <summary>Whether it pays money.</summary>
    internal bool Pays { get; init; }

    /// <summary>The ways it moves a case from a state; none where it is not possible.</summary>
    internal ImmutableArray<Transition> From(MachineState state) => ByState[state.Index];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A fact that an event settles by itself.</summary>
/// <param name="Declaration">The fact and its value, as written.</param>
/// <param name="When">On which condition; null for none.</param>
internal sealed record Established(EstablishedFact Declaration, Condition? When);

/// <summary>A piece of evidence of a kind of event.</summary>
/// <param name="Key">The key in case files.</param>
/// <param name="Fact">What kind of value it has; a fact of the household when the event establishes one.</param>
/// <param name="IsRequired">Whether it must be said; a piece with an omitted value may be left out all the same.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record EvidenceKind(string Key, FactDeclaration Fact, bool IsRequired)
{
    /// <summary>The key as a reader of values asks for it.</summary>
    internal FactColumn Column { get; } = new(Fact, null);
}
