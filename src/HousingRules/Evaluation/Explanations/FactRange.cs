using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Values of a fact of which any would do.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record FactRange
{
    internal FactRange(FactDeclaration fact, long from, long through) =>
        (From, Through) = (FactValue.OfCode(fact, from), FactValue.OfCode(fact, through));

    /// <summary>The first of them.</summary>
    public FactValue From { get; }

    /// <summary>The last of them; the same as the first for one value alone, as of an option.</summary>
    public FactValue Through { get; }

    /// <summary>The range in words: "60 or more", "3 to 5", or one value.</summary>
    internal LocalizedText Words
    {
        get
        {
            var (from, through) = (Label(From), Label(Through));
            if (From == Through)
                return from;
            var isDay = From.Fact.Type is DateType;
            var (least, greatest) = From.Fact.Bounds;
            return (From.Code == least, Through.Code == greatest) switch
            {
                (true, true) => EvaluationSentences.AnyValue,
                (true, false) => EvaluationSentences.OrLess(through, isDay),
                (false, true) => EvaluationSentences.OrMore(from, isDay),
                _ => EvaluationSentences.FromThrough(from, through),
            };
        }
    }

    private static LocalizedText Label(FactValue value) => new(value.Label(Language.Chinese), value.Label(Language.English));
}
