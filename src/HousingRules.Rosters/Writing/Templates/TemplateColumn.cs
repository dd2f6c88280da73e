using System.Collections.Immutable;

namespace HousingRules.Rosters.Writing;

/// <summary>A column of an empty roster.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Note">What belongs there.</param>
/// <param name="Choices">What may be chosen; empty where it is typed.</param>
internal sealed record TemplateColumn(string Header, string Note, ImmutableArray<string> Choices);
