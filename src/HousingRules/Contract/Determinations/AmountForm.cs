using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What an outcome pays a household, by name.</summary>
/// <param name="Outcome">The name of the outcome that carries it.</param>
/// <param name="Lowest">The least that it can be; null where a table has no row in any case.</param>
/// <param name="Highest">The most that it can be; the same as <paramref name="Lowest"/> when it is known.</param>
/// <param name="IsCertain">Whether its outcome is certain; else it may not be paid at all.</param>
/// <param name="HasGap">Whether a table has no row for the household, or may have none.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record AmountForm(string Outcome, decimal? Lowest, decimal? Highest, bool IsCertain, bool HasGap = false)
{
    /// <summary>The amount, where it is certain and one; null elsewhere.</summary>
    public decimal? Value => IsCertain && !HasGap && Lowest == Highest ? Lowest : null;
}
