using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HousingRules.Tests.Verification;

/// <summary>The constants of a policy compile, and each is a name of the policy.</summary>
public sealed class CSharpNamesTests
{
    public static TheoryData<string> Policies => ["yiyuan", "hedong", "national"];

    [Theory, MemberData(nameof(Policies))]
    public void They_compile_and_are_all_names(string id)
    {
        var policy = Of(id);

        var constants = Constants(CSharpNames.Of(policy, "County.Housing"));

        Assert.Equal(policy.Facts.Facts.Select(f => f.Name), constants["FactNames"]);
        Assert.Equal(policy.RuleSets.Select(s => s.Name), constants["RuleSetNames"]);
        Assert.Superset(
            policy.RuleSets.SelectMany(s => s.Rules).Select(r => r.Outcome.Name).ToHashSet(),
            constants["OutcomeNames"].ToHashSet());
        Assert.Equal(
            policy.Facts.Facts.SelectMany(f => f.Options).Select(o => o.Name),
            constants.Where(c => c.Key.StartsWith("Values.", StringComparison.Ordinal)).SelectMany(c => c.Value));
        Assert.Equal(policy.Document.Actors.Select(a => a.Name), constants["ActorNames"]);
        if (!policy.HasProcedure)
            return;
        Assert.Equal(Procedure.Of(policy).Events.Select(e => e.Name), constants["EventNames"]);
        Assert.Equal(Procedure.Of(policy).States.Select(s => s.Name), constants["StateNames"]);
    }

    [Fact]
    public void A_name_has_both_labels()
    {
        var text = CSharpNames.Of(Some.Yiyuan, "County");

        Assert.Contains("public const string CurrentGrade = \"currentGrade\";", text, StringComparison.Ordinal);
        Assert.Contains("public const string CaseHandling = \"case-handling\";", text, StringComparison.Ordinal);
        Assert.Contains($"/// <summary>{Some.Yiyuan.Facts["currentGrade"].Label.Chinese} (", text, StringComparison.Ordinal);
        Assert.Contains(Some.Yiyuan.Digest, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_no_names_of_CSharp_are_made_some()
    {
        var words = new CSharpWords("Grade");

        Assert.Equal(
            ["Grade_2", "CaseHandling", "CaseHandling_2", "_36To60", "Equals_2", "ToString_2", "等级", "_", "Class"],
            new[] { "grade", "case-handling", "caseHandling", "36-to-60", "equals", "toString", "等级", "-", "class" }.Select(words.Of));
    }

    [Theory, InlineData(""), InlineData("1a"), InlineData("a b"), InlineData("a..b"), InlineData("a."), InlineData("a.class")]
    public void A_namespace_that_is_none_is_refused(string space) =>
        Assert.Throws<LocalizedArgumentException>(() => CSharpNames.Of(Some.Yiyuan, space));

    private static Policy Of(string id) => id switch
    {
        "yiyuan" => Some.Yiyuan,
        "hedong" => Some.Hedong,
        _ => Some.National,
    };

    private static Dictionary<string, string[]> Constants(string source)
    {
        var compilation = CSharpCompilation.Create(
            "names",
            [CSharpSyntaxTree.ParseText(source, new(documentationMode: DocumentationMode.Diagnose))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == "County")
            .GetNamespaceMembers().Single().GetTypeMembers()
            .SelectMany(t => t.GetTypeMembers().Select(inner => ($"{t.Name}.{inner.Name}", inner)).Append((t.Name, t)))
            .ToDictionary(
                t => t.Item1,
                t => t.Item2.GetMembers().OfType<IFieldSymbol>().Select(f => (string)f.ConstantValue!).ToArray());
    }
}
