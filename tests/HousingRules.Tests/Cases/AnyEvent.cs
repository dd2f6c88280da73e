using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>Draws events with plausible and implausible evidence from the procedure's own declarations.</summary>
internal static class AnyEvent
{
    /// <summary>An event of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="date">The day.</param>
    /// <param name="dice">What is drawn.</param>
    /// <param name="good">In how many of a hundred a piece of evidence is as a procedure wants it: given, yes, complete.</param>
    public static CaseEvent Of(EventKind kind, DateOnly date, SeededRandom dice, int good)
    {
        var evidence = ImmutableArray.CreateBuilder<FactValue>();
        foreach (var piece in kind.Evidence)
        {
            if (piece.IsRequired ? dice.Percent(Math.Max(good, 90)) : dice.Percent(30))
                evidence.Add(Value(piece.Fact, date, dice, good));
        }

        return new(kind, kind.Name, date, evidence.DrainToImmutable(), []);
    }

    private static FactValue Value(FactDeclaration fact, DateOnly date, SeededRandom dice, int good)
    {
        if (!dice.Percent(Math.Max(good, 97)))
            return FactValue.Unknown(fact);
        return fact.Type switch
        {
            BooleanType => FactValue.Of(fact, dice.Percent(good) || dice.Percent(50)),
            OneOfType => FactValue.Of(fact, dice.Of(fact.Options).Name),
            SetType => FactValue.Of(
                fact,
                dice.Percent(good) ? fact.Options.Select(o => o.Name) : fact.Options.Where(_ => dice.Percent(50)).Select(o => o.Name)),
            IntegerType number => FactValue.Of(fact, Math.Clamp(dice.Below(30_000), number.Minimum, number.Maximum)),
            _ => FactValue.Of(fact, date.AddDays(dice.Below(9) - 6)),
        };
    }
}
