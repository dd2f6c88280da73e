using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>One of many households, with what is decided for it or what is wrong with it.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class DeterminedHousehold<T>
{
    internal DeterminedHousehold(long index, T household, Determination? determination, BadHousehold? problem) =>
        (Index, Household, Determination, Problem) = (index, household, determination, problem);

    /// <summary>Its place among them, from 0.</summary>
    public long Index { get; }

    /// <summary>The household as it came; null where there was none.</summary>
    public T Household { get; }

    /// <summary>What is decided; null where something is wrong.</summary>
    public Determination? Determination { get; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public BadHousehold? Problem { get; }

    /// <summary>Whether it was decided.</summary>
    [MemberNotNullWhen(true, nameof(Determination))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsDetermined => Determination is not null;

    /// <summary>What is decided.</summary>
    /// <exception cref="BadHouseholdException">Something is wrong with the household.</exception>
    public Determination OrThrow() => IsDetermined ? Determination : throw new BadHouseholdException(Problem, "households");
}
