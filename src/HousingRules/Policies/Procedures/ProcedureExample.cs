using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A history of a household's case and how it must stand then, as an officer confirmed it.</summary>
/// <param name="Id">The example's id.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Household">The household when the case was opened.</param>
/// <param name="OpenedOn">The day of the opening; null for the policy's first day.</param>
/// <param name="Events">What was handed in, in order.</param>
/// <param name="AsOf">The day as of which the rest is said.</param>
/// <param name="State">The state expected.</param>
/// <param name="IsBlocked">Whether the case must be blocked; null when nothing is expected.</param>
/// <param name="Violations">The codes expected, in order; null when nothing is expected.</param>
/// <param name="Warnings">The codes expected, in order; null when nothing is expected.</param>
/// <param name="Note">What the example shows.</param>
internal sealed record ProcedureExample(
    string Id,
    FilePosition Position,
    Household Household,
    DateOnly? OpenedOn,
    ImmutableArray<JsonElement> Events,
    DateOnly AsOf,
    string State,
    bool? IsBlocked,
    ImmutableArray<string>? Violations,
    ImmutableArray<string>? Warnings,
    LocalizedText Note);
