using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A condition in plain words: all of its parts must hold. Without parts it holds for every household.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class PlainCondition
{
    internal PlainCondition(ImmutableArray<LocalizedText> parts) => Parts = parts;

    /// <summary>One fact each, with those of its values that occur among the households meant.</summary>
    public ImmutableArray<LocalizedText> Parts { get; }

    /// <summary>The parts in one line.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) => Parts.IsEmpty
        ? VerificationSentences.AllHouseholds[language]
        : string.Join(language == Language.Chinese ? "，" : ", ", Parts.Select(p => p[language]));
}
