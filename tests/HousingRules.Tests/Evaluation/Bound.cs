using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>Fills a caller's household from a sheet, property by property, in whatever form the property has.</summary>
internal static class Bound
{
    /// <summary>A household of the same facts.</summary>
    /// <param name="sheet">The facts.</param>
    /// <param name="word">Which of its words a text says of an option; null for its name.</param>
    public static T From<T>(FactSheet sheet, Func<FactOption, string>? word = null)
        where T : new()
    {
        object household = new T();
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            var name = property.GetCustomAttribute<HousingRules.Facts.FactAttribute>()?.Name ?? property.Name;
            if (sheet.Catalog.TryColumn(name, out var column))
                property.SetValue(household, Value(column, sheet[column.Fact], property.PropertyType, word ?? (o => o.Name)));
        }

        return (T)household;
    }

    private static object? Value(FactColumn column, FactValue value, Type type, Func<FactOption, string> word)
    {
        if (value.IsUnknown)
            return null;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (column.Member is { } member)
            return value.Members().Contains(member);
        return column.Fact.Type switch
        {
            BooleanType => value.ToString() == "true",
            OneOfType when bare.IsEnum => Member(bare, Option(value)),
            OneOfType => word(Option(value)),
            _ when bare.IsEnum => Enum.Parse(bare, value.Members().IsEmpty ? "none" : value.ToString(), ignoreCase: true),
            _ => value.Members().Select(word).ToList(),
        };
    }

    private static FactOption Option(FactValue value) => value.Fact.Options.Single(o => o.Name == value.ToString());

    private static object Member(Type type, FactOption option) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .First(f => option.Words.Contains(
            f.GetCustomAttribute<HousingRules.Facts.FactAttribute>()?.Name ?? f.Name,
            StringComparer.OrdinalIgnoreCase))
        .GetValue(null)!;
}
