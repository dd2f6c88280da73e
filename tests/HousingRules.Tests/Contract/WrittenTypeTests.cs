using System.Reflection;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Hosting;
using HousingRules.Ledgers;
using HousingRules.Tests.Architecture;
using Newtonsoft.Json;

namespace HousingRules.Tests.Contract;

/// <summary>A public type is written so that it can be read back, or says that it cannot.</summary>
public sealed class WrittenTypeTests
{
    public static TheoryData<string> Plain() => [.. Types().Where(t => !HasForm(t)).Select(t => t.FullName!)];

    public static TheoryData<string> WithForm() => [.. Types().Where(HasForm).Select(t => t.FullName!)];

    [Fact]
    public void Types_of_both_kinds_are_found() => Assert.True(Plain().Count > 10 && WithForm().Count > 60);

    [Theory, MemberData(nameof(Plain))]
    public void A_type_without_a_form_reads_back_as_it_was(string name)
    {
        var type = typeof(PolicyLibrary).Assembly.GetType(name, throwOnError: true)!;
        Assert.True(Maker.IsRecord(type), $"{name} is no record: put JsonForm on it");
        var value = new Maker().Make(type, 1);

        Assert.Equal(value, System.Text.Json.JsonSerializer.Deserialize(System.Text.Json.JsonSerializer.Serialize(value, type), type));
        Assert.Equal(value, JsonConvert.DeserializeObject(JsonConvert.SerializeObject(value, Known), type, Known));
    }

    [Theory, MemberData(nameof(WithForm))]
    public void Without_its_settings_Newtonsoft_writes_none_that_has_a_form(string name)
    {
        var type = typeof(PolicyLibrary).Assembly.GetType(name, throwOnError: true)!;
        if (type.IsAbstract)
            return;
        if (type.IsGenericType)
            type = type.MakeGenericType(typeof(Locality));
        var value = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);

        var refused = Assert.Throws<NotSupportedException>(() => JsonConvert.SerializeObject(value));

        Assert.Contains(type.Name, refused.Message, StringComparison.Ordinal);
        Assert.Contains("settings.AddHousingRules()", refused.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => JsonConvert.DeserializeObject("{}", type));
    }

    private static JsonSerializerSettings Known => new JsonSerializerSettings().AddHousingRules();

    private static bool HasForm(Type type) =>
        type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>(inherit: false)?.ConverterType == typeof(JsonForm);

    // What holds no data is not written: code, errors, and settings of the host.
    private static IEnumerable<Type> Types() => typeof(PolicyLibrary).Assembly.GetExportedTypes()
        .Where(t => !t.IsEnum && !t.IsInterface && !(t.IsAbstract && t.IsSealed) && !typeof(Exception).IsAssignableFrom(t)
            && !typeof(Attribute).IsAssignableFrom(t) && !typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(t)
            && t != typeof(HousingRulesOptions));
}
