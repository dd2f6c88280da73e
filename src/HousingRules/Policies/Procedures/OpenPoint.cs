using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Something that the text leaves open, and how the procedure reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What is open.</param>
/// <param name="Answer">The reading taken.</param>
/// <param name="Clauses">Ids of the statements it is about.</param>
public sealed record OpenPoint(string Name, LocalizedText Question, LocalizedText Answer, ImmutableArray<string> Clauses)
{
    /// <summary>Whether another says the same.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(OpenPoint? other) =>
        other is not null
            && Name == other.Name
            && Question == other.Question
            && Answer == other.Answer
            && Clauses.SequenceEqual(other.Clauses);

    /// <summary>Equal for equal points.</summary>
    public override int GetHashCode() => HashCode.Combine(Name, Question, Answer, Clauses.Length);
}
