using System.Globalization;
using System.Numerics;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Which types can hold which facts.</summary>
internal static class PropertyShape
{
    /// <summary>What is wrong with the holder of a fact; null when nothing is.</summary>
    public static LocalizedText? Misfit(FactDeclaration fact, FactHolder holder)
    {
        if (holder.Cell is not null)
            return null;
        if (!fact.Type.IsHeldBy(holder.Bare))
            return EvaluationSentences.Misfit(fact, holder.Name, holder.Type);
        var names = holder.Bare.IsEnum ? holder.Bare : SetType.ElementOf(holder.Bare) is { IsEnum: true } e ? e : null;
        return names is null ? null : EnumMisfit(fact, holder, names);
    }

    public static bool IsFlags(Type type) => type.IsEnum && type.IsDefined(typeof(FlagsAttribute), false);

    /// <summary>The numbers of an enum's members with the index of the option that each stands for; for a set, zero stands for
    /// none.</summary>
    public static Dictionary<long, int> OptionsByNumber(FactDeclaration fact, Type type)
    {
        var options = new Dictionary<long, int>();
        foreach (var field in Members(type))
        {
            var index = OptionOf(fact, field);
            if (index >= 0)
                options[Number(field)] = index;
        }

        return options;
    }

    private static LocalizedText? EnumMisfit(FactDeclaration fact, FactHolder holder, Type type)
    {
        var stray = Members(type).Where(f => OptionOf(fact, f) < 0 && !IsNone(fact, f)).Select(f => f.Name).ToArray();
        if (stray.Length > 0)
            return EvaluationSentences.StrayMembers(fact, holder.Name, type, stray);
        if (fact.Type is SetType && IsFlags(type) && Members(type).Any(f => Number(f) is var n && n != 0 && (n & n - 1) != 0))
            return EvaluationSentences.ManyFlags(holder.Name, type);
        var twice = Members(type).Where(f => OptionOf(fact, f) >= 0)
            .GroupBy(f => OptionOf(fact, f))
            .FirstOrDefault(g => g.Select(Number).Distinct().Count() > 1);
        return twice is null ? null
            : EvaluationSentences.TwoMembers(holder.Name, type, [.. twice.Select(f => f.Name)], fact.Options[twice.Key]);
    }

    // Of a set, the number zero stands for no member, whatever it is called: but not for one.
    private static bool IsNone(FactDeclaration fact, FieldInfo field) =>
        fact.Type is SetType && Number(field) == 0 && TypeProperties.Name(field) is null;

    // By what the attribute says, or by its own name: the option's name in any case, or a word that a cell may have for it.
    private static int OptionOf(FactDeclaration fact, FieldInfo field)
    {
        var name = TypeProperties.Name(field) is { } attribute ? attribute.Name ?? "" : field.Name;
        for (var i = 0; i < fact.Options.Length; i++)
        {
            if (string.Equals(fact.Options[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        var folded = CellText.Fold(name);
        if (folded.Length == 0 || !fact.Type.TryParse(folded, out var code))
            return -1;
        return fact.Type is not SetType ? (int)code : BitOperations.IsPow2(code) ? BitOperations.Log2((ulong)code) : -1;
    }

    private static FieldInfo[] Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    private static long Number(FieldInfo field) => field.GetRawConstantValue() is ulong large
        ? unchecked((long)large)
        : Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture);
}
