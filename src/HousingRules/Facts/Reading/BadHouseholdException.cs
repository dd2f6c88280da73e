namespace HousingRules.Facts;

/// <summary>The caller's mistake that a household says something that cannot be read. Its message never repeats what was said.</summary>
/// <param name="household">Which household, and what is wrong with it.</param>
/// <param name="parameter">The argument's name in the code that was called.</param>
public sealed class BadHouseholdException(BadHousehold household, string parameter)
    : ArgumentException(English(household), parameter, household.Thrown)
{
    /// <summary>Which household, and what is wrong with it, in both languages.</summary>
    public BadHousehold Household { get; } = household;

    /// <summary>Its place among the households that were decided together, from 0; null where it was decided by itself.</summary>
    public long? Index => Household.Index;

    private static string English(BadHousehold household)
    {
        ArgumentNullException.ThrowIfNull(household);
        return household.ToString(Language.English);
    }
}
