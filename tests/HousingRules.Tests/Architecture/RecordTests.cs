using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using HousingRules.Facts;

namespace HousingRules.Tests.Architecture;

/// <summary>A public record is equal to another that was made separately of the same, and to none made of something else.</summary>
public sealed class RecordTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static TheoryData<string> Records() =>
        [.. typeof(PolicyLibrary).Assembly.GetExportedTypes().Where(IsRecord).Select(t => t.FullName!)];

    [Fact]
    public void Records_are_found() => Assert.InRange(Records().Count, 40, 1000);

    [Theory, MemberData(nameof(Records))]
    public void Two_of_the_same_are_equal_and_have_one_hash_code(string name)
    {
        var (one, other) = (new Maker().Make(Type(name), 1), new Maker().Make(Type(name), 1));

        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one.Equals(other));
    }

    [Theory, MemberData(nameof(Records))]
    public void One_that_differs_in_a_property_is_not_equal(string name)
    {
        var type = Type(name);
        var same = type.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [];
        foreach (var parameter in same.Where(p => p.ParameterType != type))
            Assert.False(
                new Maker().Make(type, 1).Equals(new Maker { Other = parameter.Name }.Make(type, 1)),
                $"{name}.{parameter.Name} makes no difference");
    }

    [Theory, MemberData(nameof(Records))]
    public void An_array_with_other_items_in_a_copy_makes_it_unequal(string name)
    {
        var type = Type(name);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && IsArray(p.PropertyType)))
        {
            var (one, other) = (new Maker().Make(type, 1), new Maker().Make(type, 1));
            property.SetValue(other, new Maker().Make(property.PropertyType, 7));

            Assert.False(one.Equals(other), $"{name}.{property.Name} makes no difference");
        }
    }

    private static Type Type(string name) => typeof(PolicyLibrary).Assembly.GetType(name, throwOnError: true)!;

    // The compiler gives every record, and nothing else, a method that prints its members.
    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Any | BindingFlags.DeclaredOnly) is not null;

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    /// <summary>Makes values of any type from a number: of the same number the same, each time anew.</summary>
    private sealed class Maker
    {
        private const int Deepest = 3;

        private static readonly Dictionary<(Type Type, int Number), object> Things = [];

        /// <summary>The parameter of the first record made that is to be of another number; null for none.</summary>
        public string? Other { get; init; }

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
            return typeof(RecordTests).GetMethod(nameof(Frozen), BindingFlags.Static | BindingFlags.NonPublic)!
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
    }

    private static ImmutableArray<T> Frozen<T>(T[] items) => [.. items];
}
