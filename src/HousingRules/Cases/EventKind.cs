using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A kind of event of a procedure.</summary>
public sealed class EventKind
{
    internal EventKind(EventDeclaration declaration, int index)
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

    internal EventDeclaration Declaration { get; }

    internal int Index { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A piece of evidence of a kind of event.</summary>
/// <param name="Key">The key in case files.</param>
/// <param name="Fact">What kind of value it has; a fact of the household when the event establishes one.</param>
/// <param name="IsRequired">Whether it must be said; a piece with an omitted value may be left out all the same.</param>
public sealed record EvidenceKind(string Key, FactDeclaration Fact, bool IsRequired)
{
    /// <summary>The key as a reader of values asks for it.</summary>
    internal FactColumn Column { get; } = new(Fact, null);
}
