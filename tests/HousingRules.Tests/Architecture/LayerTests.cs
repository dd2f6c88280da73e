namespace HousingRules.Tests.Architecture;

/// <summary>A folder uses only what stands below it.</summary>
public sealed class LayerTests
{
    /// <summary>From the ground up.</summary>
    private static readonly string[] Layers = ["Facts", "Policies", "Evaluation", "Cases", "Verification", "Ledgers", ""];

    private static readonly (string From, string To)[] Own =
    [
        .. References.OfLibrary.Where(r => IsOurs(r.To))
            .Select(r => (r.From.Namespace!, r.To.Namespace!))
            .Where(r => r.Item1 != r.Item2)
            .Distinct(),
    ];

    [Fact]
    public void Every_namespace_belongs_to_a_layer() =>
        Assert.All(Own.SelectMany(r => new[] { r.From, r.To }), name => Assert.Contains(Layer(name), Layers));

    [Fact]
    public void A_layer_names_only_layers_below_it()
    {
        var upward = Own.Where(r => Array.IndexOf(Layers, Layer(r.To)) > Array.IndexOf(Layers, Layer(r.From)));

        Assert.Empty(upward);
    }

    [Theory, InlineData("Verification", "Ledgers"), InlineData("Ledgers", "Verification")]
    public void Two_layers_that_stand_side_by_side_do_not_know_each_other(string layer, string beside) =>
        Assert.DoesNotContain(Own, r => Layer(r.From) == layer && Layer(r.To) == beside);

    [Fact]
    public void No_namespaces_name_each_other_in_a_circle() => Assert.Equal("", Circle(Own));

    [Fact]
    public void No_types_of_different_files_name_each_other_in_a_circle_across_folders()
    {
        var across = References.OfLibrary.Where(r => IsOurs(r.To) && r.From.Namespace != r.To.Namespace)
            .Select(r => (r.From.FullName!, r.To.FullName!))
            .ToArray();

        Assert.Equal("", Circle(across));
    }

    [Theory]
    [InlineData("RulesEngine", "HousingRules.Evaluation")]
    [InlineData("System.Linq.Dynamic.Core", "HousingRules.Evaluation")]
    [InlineData("Stateless", "HousingRules.Cases")]
    [InlineData("Microsoft.Extensions", "HousingRules")]
    [InlineData("Newtonsoft.Json", "")]
    public void An_outside_library_is_named_in_one_layer_only(string library, string allowed)
    {
        var named = References.OfLibrary.Where(r => r.To.Assembly.GetName().Name!.StartsWith(library, StringComparison.Ordinal))
            .Select(r => r.From.Namespace!)
            .Distinct();

        Assert.All(
            named,
            name => Assert.True(
                allowed == "HousingRules" ? name == allowed : allowed.Length > 0 && name.StartsWith(allowed, StringComparison.Ordinal),
                $"{name} names {library}"));
    }

    [Fact]
    public void The_reader_of_code_sees_what_is_only_used_inside_a_method()
    {
        var seen = References.OfLibrary.Where(r => r.From == typeof(PolicyLibrary)).Select(r => r.To.Name);

        Assert.Contains("PolicyLoader", seen);
    }

    // The compiler adds types of its own, in no namespace.
    private static bool IsOurs(Type type) =>
        type.Assembly == typeof(PolicyLibrary).Assembly
            && type.Namespace is not null
            && type.Namespace.StartsWith("HousingRules", StringComparison.Ordinal);

    private static string Layer(string name) => name.Split('.').ElementAtOrDefault(1) ?? "";

    // Whatever names nothing that is left cannot be in a circle; what remains in the end is one.
    private static string Circle(IEnumerable<(string From, string To)> references)
    {
        var left = references.ToHashSet();
        while (left.RemoveWhere(r => left.All(other => other.From != r.To) || left.All(other => other.To != r.From)) > 0)
        {
        }

        return string.Join(", ", left.Select(r => $"{r.From} -> {r.To}").Order(StringComparer.Ordinal));
    }
}
