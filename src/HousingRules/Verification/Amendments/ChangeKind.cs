using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Households that an amendment changes in the same way.</summary>
/// <param name="Lost">What was decided before and is not after.</param>
/// <param name="Gained">What is decided after and was not before.</param>
/// <param name="Conditions">Among the households for which all of <paramref name="Lost"/> was decided, these: any one of the conditions
/// suffices. Empty when it is all of them, and for the smallest of many kinds, for which none are sought.</param>
/// <param name="IsComplete">Whether the conditions cover all the households; if not, there were too many to list, or none were
/// sought.</param>
/// <param name="Households">How many possible households, exactly.</param>
/// <param name="Share">Their share of all possible households, from 0 to 1.</param>
/// <param name="Before">One such household, decided by the policy before.</param>
/// <param name="After">The same household, decided by the policy after.</param>
/// <param name="Clauses">The statements on which the new decision rests, or the old one where nothing new is decided.</param>
public sealed record ChangeKind(
    ImmutableArray<Aspect> Lost,
    ImmutableArray<Aspect> Gained,
    ImmutableArray<PlainCondition> Conditions,
    bool IsComplete,
    BigInteger Households,
    double Share,
    Counterexample Before,
    Counterexample After,
    ImmutableArray<Statement> Clauses);

/// <summary>A condition in plain words: all of its parts must hold. Without parts it holds for every household.</summary>
/// <param name="Parts">One fact each, with the values it may have.</param>
public sealed record PlainCondition(ImmutableArray<LocalizedText> Parts)
{
    /// <summary>The parts in one line.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) => Parts.IsEmpty
        ? language == Language.Chinese ? "全部" : "all of them"
        : string.Join(language == Language.Chinese ? "，" : ", ", Parts.Select(p => p[language]));
}
