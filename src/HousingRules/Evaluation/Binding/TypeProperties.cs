using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>The properties of a caller's type as somebody who uses it sees them, and those that say they hold a fact and cannot be
/// read.</summary>
internal static class TypeProperties
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The properties that anybody may read: the most derived of those of one name, and those that an interface
    /// inherits.</summary>
    public static IReadOnlyList<PropertyInfo> Readable(Type type)
    {
        var seen = new List<PropertyInfo>();
        foreach (var property in Line(type).SelectMany(t => t.GetProperties(Any | BindingFlags.DeclaredOnly)).Where(IsRead))
        {
            if (!seen.Any(s => s.Name == property.Name && Hides(s, property)))
                seen.Add(property);
        }

        return seen;
    }

    /// <summary>What is marked as holding a fact and is nothing that anybody may read.</summary>
    public static IEnumerable<MemberInfo> Marked(Type type) => Line(type)
        .SelectMany(t => t.GetMembers(Any | BindingFlags.DeclaredOnly))
        .Where(m => m is FieldInfo or PropertyInfo && Name(m) is not null && !(m is PropertyInfo p && IsRead(p)));

    /// <summary>The attribute of a property or a field; null when it has none.</summary>
    public static FactAttribute? Name(MemberInfo member) => member.GetCustomAttribute<FactAttribute>();

    /// <summary>Whether a property would be read, were its getter public.</summary>
    public static bool IsKept(PropertyInfo property) => property.GetIndexParameters().Length == 0
        && property is { GetMethod: null or { IsPublic: false }, SetMethod.IsPublic: true } && !property.SetMethod.IsStatic;

    /// <summary>The properties with a public setter and without a public getter.</summary>
    public static IEnumerable<PropertyInfo> Kept(Type type) =>
        Line(type).SelectMany(t => t.GetProperties(Any | BindingFlags.DeclaredOnly)).Where(IsKept);

    private static bool IsRead(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true, IsStatic: false } && property.GetIndexParameters().Length == 0;

    // A class before what it is derived from, an interface before those it inherits.
    private static IEnumerable<Type> Line(Type type)
    {
        if (type.IsInterface)
            return type.GetInterfaces().Prepend(type).OrderByDescending(i => i.GetInterfaces().Length);
        var line = new List<Type>();
        for (var at = type; at is not null; at = at.BaseType)
            line.Add(at);
        return line;
    }

    // Of two interfaces that know nothing of each other, neither hides the other's.
    private static bool Hides(PropertyInfo seen, PropertyInfo other) =>
        !other.DeclaringType!.IsInterface || seen.DeclaringType!.GetInterfaces().Contains(other.DeclaringType);
}
