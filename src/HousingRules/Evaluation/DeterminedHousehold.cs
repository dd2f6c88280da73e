using System.Diagnostics.CodeAnalysis;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>One of many households, with what is decided for it or what is wrong with it.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
/// <param name="Index">Its place among them, from 0.</param>
/// <param name="Household">The household as it came; null where there was none.</param>
/// <param name="Determination">What is decided; null where something is wrong.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
public readonly record struct DeterminedHousehold<T>(long Index, T Household, Determination? Determination, BadHousehold? Problem)
{
    /// <summary>Whether it was decided.</summary>
    [MemberNotNullWhen(true, nameof(Determination))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsDetermined => Determination is not null;

    /// <summary>What is decided.</summary>
    /// <exception cref="BadHouseholdException">Something is wrong with the household.</exception>
    public Determination OrThrow() => Determination ?? throw new BadHouseholdException(Problem!, "households");
}
