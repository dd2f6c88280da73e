using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A rule's condition, read and checked: the one tree that is compiled, explained and analysed. It can say nothing but comparisons
/// of declared names, so nothing else can run.</summary>
internal abstract record Condition
{
    /// <summary>The same for every household: a literal, or a setting of the policy that is or is not the value named.</summary>
    internal sealed record Known(bool Value, Parameter? Setting, string? Named = null) : Condition;

    /// <summary>A boolean fact or a set's member is true.</summary>
    internal sealed record Truth(Slot Slot) : Condition;

    /// <summary>A one-of fact is one of some options, given by their indices in ascending order.</summary>
    internal sealed record OneOf(Slot Slot, ImmutableArray<int> Options) : Condition;

    /// <summary>A comparison of whole numbers, or of days by their day numbers.</summary>
    internal sealed record Compares(Term Left, Comparison Comparison, Term Right) : Condition;

    /// <summary>An outcome has been decided.</summary>
    internal sealed record Decided(Outcome Outcome) : Condition;

    /// <summary>A definition holds.</summary>
    internal sealed record Defined(Definition Definition) : Condition;

    internal sealed record Not(Condition Inner) : Condition;

    internal sealed record All(ImmutableArray<Condition> Parts) : Condition;

    internal sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>The conditions this one is made of.</summary>
    public IEnumerable<Condition> Children => this switch
    {
        Not not => [not.Inner],
        All all => all.Parts,
        Any any => any.Parts,
        _ => [],
    };

    /// <summary>This condition and all it is made of.</summary>
    public IEnumerable<Condition> Tree => Children.SelectMany(c => c.Tree).Prepend(this);
}
