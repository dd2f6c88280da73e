using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Who may record what an actor did that does not sign in itself.</summary>
/// <param name="Actor">The actor in whose name it is recorded.</param>
/// <param name="RecordedBy">Who may record it; at least one, and never the actor itself, which may anyway.</param>
/// <param name="Clauses">Ids of the statements it rests on.</param>
internal sealed record OnBehalfDeclaration(Actor Actor, ImmutableArray<Actor> RecordedBy, ImmutableArray<string> Clauses);

/// <summary>Who closes at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Actors">The actors; at least one.</param>
internal sealed record ClosingLevel(OptionIndex Level, ImmutableArray<Actor> Actors);
