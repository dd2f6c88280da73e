using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HousingRules.Facts;

/// <summary>What a number counts, and how people write it behind the number. A unit belongs to no county: a declaration names the one it
/// means.</summary>
/// <param name="Name">As <c>facts.json</c> names it.</param>
/// <param name="Label">As it is printed behind a number.</param>
/// <param name="Suffixes">What a cell may have behind the number, and how many tens it is worth.</param>
/// <param name="IsCount">Whether it only says what is counted: persons times yuan are yuan.</param>
/// <param name="Per">Of a unit for each of another, that other: yuan/squareMetres; null for every other unit.</param>
internal sealed record Unit(
    string Name,
    LocalizedText Label,
    FrozenDictionary<string, int> Suffixes,
    bool IsCount = false,
    Unit? Per = null)
{
    private const char ForEach = '/';

    /// <summary>The units that a declaration may name.</summary>
    public static ImmutableArray<Unit> All { get; } =
    [
        Of("yuan", "元", " yuan", ("元", 0), ("圆", 0), ("yuan", 0), ("rmb", 0), ("万元", 4), ("万", 4)),
        Of("tenThousandYuan", "万元", " ten thousand yuan", ("万元", 0), ("万", 0), ("元", -4)),
        Of("squareMetres", "㎡", " m²", ("㎡", 0), ("平方米", 0), ("平米", 0), ("平方", 0), ("平", 0), ("m2", 0), ("m²", 0)),
        Of("metres", "米", " m", ("米", 0), ("m", 0), ("公里", 3), ("千米", 3), ("km", 3)),
        Of("mu", "亩", " mu", ("亩", 0)),
        Counted("percent", "%", "%", ("%", 0), ("百分点", 0)),
        Counted("persons", "人", " persons", ("人", 0), ("口", 0), ("口人", 0), ("名", 0), ("persons", 0), ("person", 0)),
        Counted("households", "户", " households", ("户", 0)),
        Counted("rooms", "间", " rooms", ("间", 0)),
        Counted("years", "年", " years", ("年", 0), ("岁", 0), ("周岁", 0), ("years", 0)),
        Counted("months", "个月", " months", ("个月", 0), ("月", 0), ("months", 0)),
        Counted("days", "天", " days", ("天", 0), ("日", 0), ("days", 0)),
        Counted("points", "分", " points", ("分", 0), ("points", 0)),
    ];

    /// <summary>The unit of a name: one of <see cref="All"/>, or one for each of another, such as <c>yuan/squareMetres</c>.</summary>
    /// <returns>Null when there is no such unit.</returns>
    public static Unit? Named(string name)
    {
        if (All.FirstOrDefault(u => u.Name == name) is { } known)
            return known;
        var parts = name.Split(ForEach);
        return parts is [var above, var below]
            && All.FirstOrDefault(u => u.Name == above) is { } counted
            && All.FirstOrDefault(u => u.Name == below) is { } each
            && counted != each
                ? counted.For(each)
                : null;
    }

    private Unit For(Unit each)
    {
        var singular = each.Label.English.TrimStart();
        return new(
            $"{Name}{ForEach}{each.Name}",
            new($"{Label.Chinese}{ForEach}{each.Label.Chinese}", $"{Label.English}{ForEach}{singular}"),
            Suffixes.SelectMany(
                    own => each.Suffixes.Where(e => e.Value == 0).Select(e => (Suffix: $"{own.Key}{ForEach}{e.Key}", Tens: own.Value)))
                .DistinctBy(s => s.Suffix)
                .ToFrozenDictionary(s => s.Suffix, s => s.Tens, StringComparer.Ordinal),
            Per: each);
    }

    private static Unit Counted(string name, string chinese, string english, params (string Suffix, int Tens)[] suffixes) =>
        Of(name, chinese, english, suffixes) with { IsCount = true };

    private static Unit Of(string name, string chinese, string english, params (string Suffix, int Tens)[] suffixes) =>
        new(name, new(chinese, english), suffixes.ToFrozenDictionary(s => s.Suffix, s => s.Tens, StringComparer.Ordinal));
}
