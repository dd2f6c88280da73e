using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Brings a number that several programs declare with different digits after the point to the fewest of them: those are the
/// values that all can hold, so that area with one digit and area with two are one fact.</summary>
internal sealed class CommonScale
{
    private readonly Dictionary<string, int> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<FactDeclaration, FactDeclaration> _coarse = new(ReferenceEqualityComparer.Instance);

    public CommonScale(IEnumerable<FactDeclaration> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Type is NumberType number)
                _scales[fact.Name] = Math.Min(number.Scale, _scales.GetValueOrDefault(fact.Name, number.Scale));
        }
    }

    /// <summary>The fact in the common scale, with those of its bounds that this scale has.</summary>
    public FactDeclaration Of(FactDeclaration fact)
    {
        if (fact.Type is not NumberType number || Power(fact) is 1)
            return fact;
        if (!_coarse.TryGetValue(fact, out var coarse))
        {
            var (least, greatest) = fact.Bounds;
            var power = Power(fact);
            var type = new DecimalType(_scales[fact.Name], number.DeclaredUnit, Ceiling(least, power), -Ceiling(-greatest, power));
            _coarse[fact] = coarse = fact.With(type);
            coarse.OmittedCode = fact.OmittedCode is { } omitted ? Of(fact, omitted) : null;
        }

        return coarse;
    }

    /// <summary>A comparison of the same numbers in the common scale.</summary>
    public Condition.Compares Of(Condition.Compares compares) => compares.Slots.All(s => Power(s.Fact) == 1)
        ? compares
        : compares with { Left = Of(compares.Left), Right = Of(compares.Right), Written = compares.Sides };

    /// <summary>A value of a fact in the common scale; null where that has no place for it.</summary>
    public long? Of(FactDeclaration fact, long code) =>
        code == SlotCode.Unknown ? code : code % Power(fact) == 0 ? code / Power(fact) : null;

    /// <summary>A value in the common scale as one of the fact.</summary>
    public long From(FactDeclaration fact, long code) => code * Power(fact);

    private Term Of(Term term) => term is FactTerm { Slot: var slot } && Power(slot.Fact) != 1
        ? Scales.To(new FactTerm(slot with { Fact = Of(slot.Fact) }) { Place = term.Place }, term.Scale)
        : term.With(Of);

    private long Power(FactDeclaration fact) => fact.Type is NumberType number
        ? NumberText.Power(number.Scale - _scales.GetValueOrDefault(fact.Name, number.Scale))
        : 1;

    private static long Ceiling(long value, long power) => (value / power) + (value % power > 0 ? 1 : 0);
}
