using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Which values the policy before has and the policy after has not, in words: nobody can say how it decides a household with
/// one.</summary>
internal static class LostValues
{
    public static ImmutableArray<LocalizedText> Of(Policy before, Policy after) =>
    [
        .. before.Facts.Facts
            .Select(fact => (fact, after: after.Facts.Facts.FirstOrDefault(f => f.Name == fact.Name)))
            .Where(f => f.after is not null && f.fact.Type.Shape == f.after.Type.Shape)
            .SelectMany(f => f.fact.Type.Shape == ValueShape.Number ? Numbers(f.fact, f.after!) : Options(f.fact, f.after!)),
    ];

    private static IEnumerable<LocalizedText> Options(FactDeclaration before, FactDeclaration after) =>
        before.Options.Where(o => after.Options.All(other => other.Name != o.Name))
            .Select(o => Value(before, new($"{o.Label.Chinese}（{o.Name}）", $"{o.Label.English} ({o.Name})")));

    // Digits after the point that are gone, and numbers beyond the bounds.
    private static IEnumerable<LocalizedText> Numbers(FactDeclaration before, FactDeclaration after)
    {
        var (scale, then) = (Scale(before), Scale(after));
        if (scale > then)
            yield return Value(before, VerificationSentences.MoreDecimals(then));
        if (Number(before, before.Bounds.Least) < Number(after, after.Bounds.Least))
            yield return Value(before, VerificationSentences.Below(Bound(after, after.Bounds.Least)));
        if (Number(before, before.Bounds.Greatest) > Number(after, after.Bounds.Greatest))
            yield return Value(before, VerificationSentences.Above(Bound(after, after.Bounds.Greatest)));
    }

    private static int Scale(FactDeclaration fact) => fact.Type is NumberType number ? number.Scale : 0;

    private static decimal Number(FactDeclaration fact, long code) => fact.Type is NumberType number ? number.Value(code) : code;

    private static string Bound(FactDeclaration fact, long code) => FactValue.OfCode(fact, code).ToString();

    private static LocalizedText Value(FactDeclaration fact, LocalizedText value) =>
        new($"{fact.Label.Chinese}：{value.Chinese}", $"{fact.Label.English}: {value.English}");
}
