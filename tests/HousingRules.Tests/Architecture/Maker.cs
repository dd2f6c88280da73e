using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using HousingRules.Contract;
using HousingRules.Facts;

namespace HousingRules.Tests.Architecture;

/// <summary>Makes values of any type from a number: of the same number the same, each time anew.</summary>
internal sealed class Maker
{
    private const int Deepest = 3;

    private static readonly Dictionary<(Type Type, int Number), object> Things = [];

    /// <summary>The parameter of the first record made that is to be of another number; null for none.</summary>
    public string? Other { get; init; }

    // The compiler gives every record, and nothing else, a method that prints its members.
    public static bool IsRecord(Type type) => type.GetMethod(
        "PrintMembers",
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    public static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public object Make(Type type, int number) => Make(type, number, Other, depth: 0);

    private static object Make(Type type, int number, string? other, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Make(inner, number, null, depth);
        if (type == typeof(bool))
            return number % 2 == 1;
        if (type == typeof(string))
            return string.Concat("text ", (char)('a' + number));
        if (type == typeof(DateOnly))
            return new DateOnly(2020, 6, number);
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch.AddDays(number);
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>([(byte)number]);
        if (type == typeof(BigInteger))
            return new BigInteger(number);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length)!;
        if (type == typeof(decimal))
            return (decimal)number;
        if (type.IsPrimitive)
            return Convert.ChangeType(number, type, null);
        if (type == typeof(FactDeclaration))
            return Some.Yiyuan.Facts.Facts[number];
        if (type == typeof(FactForm))
            return FactForm.Of("fact", number);
        if (IsArray(type))
            return Items(type.GetGenericArguments()[0], number, depth);
        return IsRecord(type) && type.GetConstructors().Where(c => !IsCopy(c, type)).MaxBy(c => c.GetParameters().Length) is { } make
            ? make.Invoke([.. make.GetParameters()
                .Select(p => Make(p.ParameterType, p.Name == other ? number + 1 : number, null, depth + 1))])
            : Thing(type, number);
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    // A record may have parts of its own kind; somewhere they end.
    private static object Items(Type item, int number, int depth)
    {
        IList items = Array.CreateInstance(item, depth > Deepest ? 0 : 2);
        for (var at = 0; at < items.Count; at++)
            items[at] = Make(item, number + at, null, depth + 1);
        return typeof(Maker).GetMethod(nameof(Frozen), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    // What is no record is equal to itself alone, so both have the same one.
    private static object Thing(Type type, int number)
    {
        lock (Things)
        {
            if (Things.TryGetValue((type, number), out var thing))
                return thing;
            var made = type.IsAbstract ? type.Assembly.GetTypes().First(t => t.IsSubclassOf(type) && !t.IsAbstract) : type;
            return Things[(type, number)] = RuntimeHelpers.GetUninitializedObject(made);
        }
    }

    private static ImmutableArray<T> Frozen<T>(T[] items) => [.. items];
}
