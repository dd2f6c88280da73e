using System.Linq.Expressions;
using System.Reflection;

namespace HousingRules.Evaluation;

/// <summary>One fact of a map.</summary>
internal sealed record MappedFact(string Fact, LambdaExpression Held, Delegate? Convert, bool IsCell);

/// <summary>What a caller's map says.</summary>
internal sealed record MapEntries(
    IReadOnlyList<MappedFact> Facts,
    IReadOnlyDictionary<Type, Delegate> Converters,
    IReadOnlyList<PropertyInfo> Ignored,
    IReadOnlyList<string> Omitted,
    IReadOnlyList<string>? Held,
    IReadOnlyList<Type> ConvertedTwice)
{
    public static MapEntries None { get; } = new([], new Dictionary<Type, Delegate>(), [], [], null, []);

    /// <summary>The property as a holder, converted where the map converts its type.</summary>
    public FactHolder Holder(PropertyInfo property) => Converted(FactHolder.Of(property));

    /// <summary>What a fact of the map is read from.</summary>
    public FactHolder Holder(MappedFact mapped)
    {
        var holder = ConvertedPath.Of(mapped.Fact, mapped.Held, mapped.Convert);
        return mapped.Convert is null && !mapped.IsCell ? Converted(holder) : holder;
    }

    private FactHolder Converted(FactHolder holder) =>
        Converters.TryGetValue(holder.Type, out var convert) || Converters.TryGetValue(holder.Bare, out convert)
            ? holder.Converted(convert)
            : holder;
}
