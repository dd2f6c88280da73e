using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Something that must hold for an event, and what is said when it does not.</summary>
/// <param name="Words">What is said: code, words, remedy, clause.</param>
/// <param name="When">Where it is asked; null for always.</param>
/// <param name="Check">What is asked.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record GuardDeclaration(RefusalWords Words, TextNode? When, GuardCheck Check, FilePosition Position);

/// <summary>The code and the words of a refusal. In the words <c>{detail}</c> stands for what is missing, <c>{day}</c> for a day,
/// <c>{since}</c> for the day on which the period began that is waited for, <c>{state}</c> and <c>{event}</c> for where the case stands
/// and what was tried.</summary>
internal sealed record RefusalWords(string Code, LocalizedText Words, LocalizedText Remedy, ImmutableArray<string> Clauses)
{
    /// <summary>The words and the remedy where there is no day to wait for; null when they are the same.</summary>
    public (LocalizedText Words, LocalizedText Remedy)? WithoutDay { get; init; }
}

/// <summary>What a guard asks.</summary>
internal abstract record GuardCheck
{
    /// <summary>An expression holds.</summary>
    internal sealed record Holds(TextNode Expression) : GuardCheck;

    /// <summary>Each of some yes/no pieces of evidence is there; the code of each that is not ends in its key.</summary>
    internal sealed record Each(ImmutableArray<EvidenceUse> Evidence) : GuardCheck;

    /// <summary>A set contains each of some members; the code of each that it does not ends in the member's name.</summary>
    internal sealed record Contains(FactDeclaration Set, ImmutableArray<OptionIndex> Members) : GuardCheck;

    /// <summary>A piece of evidence is left out.</summary>
    internal sealed record Absent(FactDeclaration Evidence) : GuardCheck;

    /// <summary>A one-of is the option that stands for what a rule set last decided in this case; the code ends in <c>expected=</c> and
    /// that option.</summary>
    /// <param name="Evidence">The one-of.</param>
    /// <param name="Outcomes">For each option of it, the outcome it stands for; null where it stands for none.</param>
    internal sealed record Matches(FactDeclaration Evidence, ImmutableArray<Outcome?> Outcomes) : GuardCheck;
}
