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
        var (fits, wanted) = fact.Type switch
        {
            FactType.Boolean => (type == typeof(bool), "bool or bool?"),
            FactType.OneOf => (type.IsEnum || type == typeof(string), "an enum, a nullable enum or string"),
            FactType.Integer => (type == typeof(int), "int or int?"),
            FactType.Date => (type == typeof(DateOnly), "DateOnly or DateOnly?"),
            _ => (
                IsFlags(type) || ElementType(type) is { } element && (element == typeof(string) || element.IsEnum),
                "a flags enum, or a collection of strings or of an enum"),
        };
        if (!fits)
            return $"{property.Name} holds the {fact.Type} fact \"{fact.Name}\" and must be {wanted}, but is "
                + $"{Shown(property.PropertyType)}.";
        var names = type.IsEnum ? type : ElementType(type) is { IsEnum: true } e ? e : null;
        return names is null ? null : EnumMisfit(fact, property, names);
    }

    /// <summary>What a collection holds; null when the type is no collection.</summary>
    public static Type? ElementType(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

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
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>"
        : type.Name;

    private static string? EnumMisfit(FactDeclaration fact, PropertyInfo property, Type type)
    {
        var stray = Members(type).Where(f => OptionOf(fact, f) < 0 && !(fact.Type == FactType.Set && Number(f) == 0))
            .Select(f => f.Name)
            .ToArray();
        if (stray.Length > 0)
            return $"{property.Name} is a {type.Name}, whose {string.Join(", ", stray)} is no value of \"{fact.Name}\" "
                + $"({string.Join(", ", fact.Options)}).";
        if (fact.Type == FactType.Set && IsFlags(type) && Members(type).Any(f => Number(f) is var n && n != 0 && (n & n - 1) != 0))
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
