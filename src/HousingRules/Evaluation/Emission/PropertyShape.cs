using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Which types of property can hold which facts.</summary>
internal static class PropertyShape
{
    /// <summary>What is wrong with a property as the holder of a fact; null when nothing is.</summary>
    public static string? Misfit(FactDeclaration fact, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!fact.Type.IsHeldBy(type))
            return $"{property.Name} holds the {fact.Type} fact \"{fact.Name}\" and must be {fact.Type.Holders}, but is "
                + $"{Shown(property.PropertyType)}.";
        var names = type.IsEnum ? type : SetType.ElementOf(type) is { IsEnum: true } e ? e : null;
        return names is null ? null : EnumMisfit(fact, property, names);
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

    public static string Shown(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?"
        : type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>"
        : type.Name;

    private static string? EnumMisfit(FactDeclaration fact, PropertyInfo property, Type type)
    {
        var stray = Members(type).Where(f => OptionOf(fact, f) < 0 && !(fact.Type is SetType && Number(f) == 0))
            .Select(f => f.Name)
            .ToArray();
        if (stray.Length > 0)
            return $"{property.Name} is a {type.Name}, whose {string.Join(", ", stray)} is no value of \"{fact.Name}\" "
                + $"({string.Join(", ", fact.Options)}).";
        if (fact.Type is SetType && IsFlags(type) && Members(type).Any(f => Number(f) is var n && n != 0 && (n & n - 1) != 0))
            return $"{property.Name} is a {type.Name}, of which a member is more than one flag.";
        return null;
    }

    private static int OptionOf(FactDeclaration fact, FieldInfo field)
    {
        var name = field.Name;
        for (var i = 0; i < fact.Options.Length; i++)
        {
            if (string.Equals(fact.Options[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static FieldInfo[] Members(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static);

    private static long Number(FieldInfo field) =>
        Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture);
}
