using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A set of facts that would have to be otherwise, all of them together.</summary>
/// <param name="Facts">Each fact with the values that would do.</param>
public sealed record Change(ImmutableArray<FactChange> Facts);

/// <summary>One fact that would have to be otherwise.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">The member of the set that would have to change; null for a fact that is no set.</param>
/// <param name="To">The values of which any would do; for a member, yes or no in words.</param>
public sealed record FactChange(FactDeclaration Fact, FactOption? Member, ImmutableArray<LocalizedText> To);
