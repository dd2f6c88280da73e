using System.Collections.Immutable;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Which property of a type holds which fact. All that does not fit is told at once.</summary>
internal sealed class Binding
{
    private Binding(ImmutableArray<PropertyInfo?> properties, ImmutableHashSet<FactDeclaration> omitted) =>
        (Properties, Omitted) = (properties, omitted);

    /// <summary>The property for each slot of a fact sheet; null for a fact that is left out. A set's slots share one property, or have one
    /// each.</summary>
    public ImmutableArray<PropertyInfo?> Properties { get; }

    public ImmutableHashSet<FactDeclaration> Omitted { get; }

    /// <exception cref="ArgumentException">A fact has no property or an unsuitable one; the message lists all.</exception>
    public static Binding Of(Type type, FactCatalog catalog, IEnumerable<string> omit)
    {
        var problems = new List<string>();
        var omitted = LeftOut(catalog, omit, problems);
        var properties = ByName(type, problems);
        var bound = new PropertyInfo?[catalog.SlotCount];
        foreach (var fact in catalog.Facts.Where(f => !omitted.Contains(f)))
            Bind(fact, properties, bound, problems);
        if (problems.Count > 0)
            throw new ArgumentException($"{type.Name} cannot be used as a household:\n- {string.Join("\n- ", problems)}");
        return new([.. bound], omitted);
    }

    private static ImmutableHashSet<FactDeclaration> LeftOut(FactCatalog catalog, IEnumerable<string> omit, List<string> problems)
    {
        var omitted = ImmutableHashSet.CreateBuilder<FactDeclaration>();
        foreach (var name in omit)
        {
            if (catalog.TryGet(name, out var fact))
                omitted.Add(fact);
            else
                problems.Add(
                    $"No fact is called \"{name}\", so it cannot be left "
                    + $"out.{NearestName.DidYouMean(name, catalog.Facts.Select(f => f.Name))[Language.English]}");
        }

        return omitted.ToImmutable();
    }

    private static Dictionary<string, PropertyInfo> ByName(Type type, List<string> problems)
    {
        var byName = new Dictionary<string, PropertyInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
        {
            var name = property.GetCustomAttribute<FactAttribute>()?.Name ?? property.Name;
            if (!byName.TryAdd(name, property))
                problems.Add($"Two properties hold the fact \"{name}\": {byName[name].Name} and {property.Name}.");
        }

        return byName;
    }

    private static void Bind(
        FactDeclaration fact,
        Dictionary<string, PropertyInfo> properties,
        PropertyInfo?[] bound,
        List<string> problems)
    {
        if (properties.TryGetValue(fact.Name, out var property))
        {
            if (PropertyShape.Misfit(fact, property) is { } misfit)
                problems.Add(misfit);
            for (var i = 0; i < fact.SlotCount; i++)
                bound[fact.FirstIndex + i] = property;
            return;
        }

        if (fact.Type is not SetType)
        {
            problems.Add(NoProperty(fact.Name, properties.Keys));
            return;
        }

        // No property for the set as a whole: one boolean for each member.
        var found = fact.Options.Where(o => properties.ContainsKey(o.Name)).ToArray();
        if (found.Length == 0)
        {
            problems.Add(
                $"{NoProperty(fact.Name, properties.Keys)} A set may also be one boolean for each member: "
                + $"{string.Join(", ", fact.Options)}.");
            return;
        }

        for (var i = 0; i < fact.Options.Length; i++)
        {
            if (!properties.TryGetValue(fact.Options[i].Name, out var member))
                problems.Add(NoProperty(fact.Options[i].Name, properties.Keys));
            else if (member.PropertyType != typeof(bool) && member.PropertyType != typeof(bool?))
                problems.Add(
                    $"{member.Name} holds the member \"{fact.Options[i]}\" and must be bool or bool?, but is "
                    + $"{PropertyShape.Shown(member.PropertyType)}.");
            bound[fact.FirstIndex + i] = member;
        }
    }

    private static string NoProperty(string name, IEnumerable<string> properties) =>
        $"No public property holds \"{name}\".{NearestName.DidYouMean(name, properties)[Language.English]} Add one, rename one with "
        + $"[Fact(\"{name}\")], or leave the fact out by name.";
}
