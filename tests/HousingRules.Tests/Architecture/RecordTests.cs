namespace HousingRules.Tests.Architecture;

/// <summary>A public record is equal to another that was made separately of the same, and to none made of something else.</summary>
public sealed class RecordTests
{
    public static TheoryData<string> Records() =>
        [.. typeof(PolicyLibrary).Assembly.GetExportedTypes().Where(Maker.IsRecord).Select(t => t.FullName!)];

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
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && Maker.IsArray(p.PropertyType)))
        {
            var (one, other) = (new Maker().Make(type, 1), new Maker().Make(type, 1));
            property.SetValue(other, new Maker().Make(property.PropertyType, 7));

            Assert.False(one.Equals(other), $"{name}.{property.Name} makes no difference");
        }
    }

    private static Type Type(string name) => typeof(PolicyLibrary).Assembly.GetType(name, throwOnError: true)!;
}
