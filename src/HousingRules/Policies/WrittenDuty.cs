using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A row of the table "what each outcome brings".</summary>
internal sealed record WrittenDuty(
    ImmutableArray<Outcome> Outcomes,
    TextNode? When,
    ImmutableArray<Actor> Actors,
    ImmutableArray<string> Due,
    ImmutableArray<Document> Documents,
    ImmutableArray<WrittenStep> Steps,
    LocalizedText? Label,
    ImmutableArray<string> Clauses);

/// <summary>One thing to do within a duty, where its condition holds.</summary>
internal sealed record WrittenStep(string Name, LocalizedText Label, TextNode When);
