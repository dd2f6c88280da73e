using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>Fills a caller's household from a sheet, property by property, in whatever form the property has.</summary>
internal static class Bound
{
    public static T From<T>(FactSheet sheet)
        where T : new()
    {
        object household = new T();
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            var name = property.GetCustomAttribute<HousingRules.Facts.FactAttribute>()?.Name ?? property.Name;
            if (sheet.Catalog.TryColumn(name, out var column))
                property.SetValue(household, Value(column, sheet[column.Fact], property.PropertyType));
        }

        return (T)household;
    }

    private static object? Value(FactColumn column, FactValue value, Type type)
    {
        if (value.IsUnknown)
            return null;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (column.Member is { } member)
            return value.Members().Contains(member);
        return column.Fact.Type switch
        {
            BooleanType => value.ToString() == "true",
            OneOfType => bare.IsEnum ? Enum.Parse(bare, value.ToString(), ignoreCase: true) : value.ToString(),
            _ when bare.IsEnum => Enum.Parse(bare, value.Members().IsEmpty ? "none" : value.ToString(), ignoreCase: true),
            _ => value.Members().Select(m => m.Name).ToList(),
        };
    }
}
