using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A condition in words, with the value it saw.</summary>
/// <param name="Text">The words, labels and not code.</param>
/// <param name="Holds">Whether it holds; null when that is not known.</param>
/// <param name="Parts">What it follows from; empty for a fact.</param>
public sealed record Reason(LocalizedText Text, bool? Holds, ImmutableArray<Reason> Parts);
