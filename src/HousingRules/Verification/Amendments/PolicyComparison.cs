using System.Collections.Immutable;
using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What an amendment changes, for every possible household and every case.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class PolicyComparison
{
    private readonly HouseholdComparer? _households;

    // No comparer where the bound was met before the policies were read.
    internal PolicyComparison(HouseholdComparer? households) => _households = households;

    /// <summary>The policy before, by its name.</summary>
    public required string Before { get; init; }

    /// <summary>The policy after, by its name.</summary>
    public required string After { get; init; }

    /// <summary>How many households both policies can hold: values that only one of them declares are left out. Zero where the bound of
    /// steps was met before the policies were read.</summary>
    public BigInteger Households { get; internal init; }

    /// <summary>For how many of them something is decided differently, exactly; where <see cref="IsCounted"/> is false, for how many it
    /// certainly is.</summary>
    public BigInteger Changed { get; internal init; }

    /// <summary>Whether <see cref="Changed"/> is all of them: it is not where a comparison that cannot be followed divides them.</summary>
    public bool IsCounted { get; internal init; }

    /// <summary>Their share, from 0 to 1.</summary>
    public double Share { get; internal init; }

    /// <summary>The kinds of change, each shown by a household, the largest first; empty when no determination changes, or none is known
    /// to.</summary>
    public ImmutableArray<ChangeKind> Kinds { get; internal init; } = [];

    /// <summary>Changes that hang on comparisons which could not be followed, and that no household was found to show, and what was not
    /// known when the bound of steps was met; empty when all was followed.</summary>
    public ImmutableArray<UnfollowedChange> NotFollowed { get; internal init; } = [];

    /// <summary>Outcomes and rule sets that only bear another name.</summary>
    public ImmutableArray<WrittenChange> Renames { get; internal init; } = [];

    /// <summary>Rule sets that only one of the policies has, or whose way of matching is another.</summary>
    public ImmutableArray<WrittenChange> RuleSets { get; internal init; } = [];

    /// <summary>Facts that only the policy after declares.</summary>
    public ImmutableArray<string> AddedFacts { get; internal init; } = [];

    /// <summary>Facts that only the policy before declares.</summary>
    public ImmutableArray<string> RemovedFacts { get; internal init; } = [];

    /// <summary>Facts that both declare, and differently.</summary>
    public ImmutableArray<WrittenChange> ChangedFacts { get; internal init; } = [];

    /// <summary>Values of facts that both declare which the policy before has and the policy after has not, in words: options that are
    /// gone, numbers beyond narrower bounds or with more digits. Households with such a value are not compared.</summary>
    public ImmutableArray<LocalizedText> LostValues { get; internal init; } = [];

    /// <summary>Settings that are new, gone, or have another value or label.</summary>
    public ImmutableArray<WrittenChange> Parameters { get; internal init; } = [];

    /// <summary>Texts that are worded differently: labels, reasons, remedies, quotes.</summary>
    public ImmutableArray<WrittenChange> Texts { get; internal init; } = [];

    /// <summary>What changes in the procedure; empty when nothing does, or neither policy has one.</summary>
    public ImmutableArray<ProcedureDifference> Procedure { get; internal init; } = [];

    /// <summary>Whether every difference could be followed, and every household that the policy before can hold was compared.</summary>
    public bool IsExact => NotFollowed.IsEmpty && LostValues.IsEmpty && Procedure.All(p => p.IsFollowed);

    /// <summary>Whether all that is compared was followed and is equal, texts among it.</summary>
    public bool IsEmpty => IsExact
        && Kinds.IsEmpty
        && Renames.IsEmpty
        && RuleSets.IsEmpty
        && AddedFacts.IsEmpty
        && RemovedFacts.IsEmpty
        && ChangedFacts.IsEmpty
        && Parameters.IsEmpty
        && Texts.IsEmpty
        && Procedure.IsEmpty;

    /// <summary>Whether the household, of which everything is known, is one of a kind.</summary>
    internal bool Holds(ChangeKind kind, FactSheet before, FactSheet after) =>
        _households?.Holds(kind.Diagram, before, after) == true;

    /// <summary>Whether the household, of which everything is known, may be one of those that were not followed.</summary>
    internal bool Holds(UnfollowedChange change, FactSheet before, FactSheet after) =>
        _households is null || change.Diagram is not { } diagram || _households.Holds(diagram, before, after);
}
