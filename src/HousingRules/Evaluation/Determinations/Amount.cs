using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>What an outcome pays a household.</summary>
/// <param name="Outcome">The outcome that carries it; its <see cref="Outcome.AmountType"/> says what the amount counts.</param>
/// <param name="Lowest">The least that it can be whatever the unknown facts turn out to be, the outcome being decided; null where a table
/// has no row in any case.</param>
/// <param name="Highest">The most that it can be; the same as <paramref name="Lowest"/> when it is known.</param>
/// <param name="IsCertain">Whether its outcome is certain; else it may not be paid at all.</param>
/// <param name="HasGap">Whether a table has no row for the household, or may have none.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Amount(Outcome Outcome, decimal? Lowest, decimal? Highest, bool IsCertain, bool HasGap = false)
{
    /// <summary>The amount as people read it, with its unit: one number, or from which to which it may be.</summary>
    public LocalizedText Label => Lowest is not { } lowest || Highest is not { } highest
        ? EvaluationSentences.NoRow
        : lowest == highest ? Said(lowest)
        : EvaluationSentences.AmountRange(Said(lowest), Said(highest));

    private LocalizedText Said(decimal amount)
    {
        var (type, digits) = (Outcome.AmountType, "#,0." + new string('0', Outcome.AmountType?.Scale ?? 0));
        var number = amount.ToString(digits, CultureInfo.InvariantCulture);
        return new($"{number}{type?.Unit?.Chinese}", $"{number}{type?.Unit?.English}");
    }

    /// <summary>The amount, where it is certain and one; null elsewhere.</summary>
    public decimal? Value => IsCertain && !HasGap && Lowest == Highest ? Lowest : null;
}
