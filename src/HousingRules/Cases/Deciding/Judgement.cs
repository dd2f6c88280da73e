using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>What came of an event: a record, or the reasons why not.</summary>
internal readonly record struct Judgement(CaseRecord? Record, ImmutableArray<Refusal> Refusals);
