namespace HousingRules.Evaluation;

/// <summary>A number of a rule: a fact's, a literal, or what is computed from them. It is a whole number of its smallest parts; days are
/// their day numbers. A chain of signs is one term with many parts, so that no term is deeper than its brackets.</summary>
internal abstract record Term
{
    /// <summary>Where it stands in the rule's text.</summary>
    public SourceSpan Place { get; init; }

    // Where a term stands is no part of what it says.
    public virtual bool Equals(Term? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>How many digits after the point its value has: 35.5 at scale 1 is 355.</summary>
    public abstract int Scale { get; }

    /// <summary>What it says, the same for the same in two policies, each of which declares its own facts.</summary>
    public abstract string Key { get; }

    /// <summary>The terms this one is made of.</summary>
    public virtual IEnumerable<Term> Inner => [];

    /// <summary>The same term made of others.</summary>
    public virtual Term With(Func<Term, Term> inner) => this;

    /// <summary>The facts it names, one for each time it names them.</summary>
    public virtual IEnumerable<Slot> Slots => Inner.SelectMany(p => p.Slots);

    /// <summary>What it counts; where it adds what does not count the same, what the first of it counts.</summary>
    public abstract Measure Measure { get; }

    /// <summary>Its value, where every fact's number is known.</summary>
    public abstract long Computed(Func<Slot, long> number);

    /// <summary>The least and the greatest value it can have where every fact's number lies between some bounds.</summary>
    public abstract NumberRange Range(Func<Slot, NumberRange> bounds);

    /// <summary>Which way it goes when one number of it grows and all others stay as they are.</summary>
    /// <param name="slot">The number that grows.</param>
    /// <param name="bounds">Between which bounds each number lies.</param>
    public abstract Trend TrendIn(Slot slot, Func<Slot, NumberRange> bounds);

    /// <summary>The least and the greatest value it can have, so that an overflow is found when the policy is loaded and not when a
    /// household meets it.</summary>
    public NumberRange Range() => Range(slot => new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest));

    public sealed override string ToString() => Key;
}
