using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HousingRules.Tests.Architecture;

/// <summary>The sources of one project, every identifier bound: which file uses what another file declares, and which uses what
/// library.</summary>
internal sealed class BoundProject
{
    // What the SDK imports everywhere (ImplicitUsings).
    private const string Imported = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Outside =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => !Path.GetFileName(f).StartsWith("HousingRules", StringComparison.Ordinal))
            .Select(f => MetadataReference.CreateFromFile(f)),
    ];

    private static readonly Lazy<BoundProject> TheLibrary = new(() => new("HousingRules"));
    private static readonly Lazy<BoundProject> TheRosters = new(() => new("HousingRules.Rosters", TheLibrary.Value._compilation));
    private static readonly Lazy<BoundProject> TheHost =
        new(() => new("HousingRules.Host", TheLibrary.Value._compilation, TheRosters.Value._compilation));

    private readonly CSharpCompilation _compilation;
    private readonly HashSet<(string From, string To)> _arrows = [];
    private readonly HashSet<(string File, string Assembly)> _libraries = [];

    private BoundProject(string name, params CSharpCompilation[] below)
    {
        var options =
            new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var folder = Path.Combine(Repository.Root, "src", name);
        SourceFile[] sources = [.. SourceFile.Of(folder), .. SourceFile.MadeOfPages(folder)];
        _compilation = CSharpCompilation.Create(
            name,
            [
                .. sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Name)),
                CSharpSyntaxTree.ParseText(Imported, options),
            ],
            [.. Outside, .. below.Select(b => b.ToMetadataReference())],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Files = [.. sources.Select(s => s.Name)];
        foreach (var tree in _compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0))
            Bind(tree);
    }

    /// <summary>What any system can reference.</summary>
    public static BoundProject Library => TheLibrary.Value;

    /// <summary>Rosters and tables as files.</summary>
    public static BoundProject Rosters => TheRosters.Value;

    /// <summary>The command line.</summary>
    public static BoundProject Host => TheHost.Value;

    /// <summary>Every file, as its path in the project.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>A file and another whose declarations it uses: types, members, extension methods, operators.</summary>
    public IReadOnlySet<(string From, string To)> Arrows => _arrows;

    /// <summary>A file and the assembly of something that it uses.</summary>
    public IReadOnlySet<(string File, string Assembly)> Libraries => _libraries;

    /// <summary>What could not be bound; a generator's half of a partial method is not there, and a partial method has no other
    /// half.</summary>
    public IEnumerable<Diagnostic> Unbound =>
        _compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id is not ("CS8795" or "CS8805"));

    private void Bind(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(IsUse))
        {
            if (model.GetSymbolInfo(node).Symbol is { } symbol)
                Add(tree.FilePath, symbol);
        }
    }

    private static bool IsUse(SyntaxNode node) => node
        is SimpleNameSyntax
        or BaseObjectCreationExpressionSyntax
        or ElementAccessExpressionSyntax
        or BinaryExpressionSyntax
        or ConstructorInitializerSyntax;

    private void Add(string file, ISymbol symbol)
    {
        var used = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        if (used is not (INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol)
            && used.ContainingAssembly is { } assembly)
        {
            if (SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly))
                _arrows.UnionWith(Declaring(used).Where(to => to != file).Select(to => (file, to)));
            else
                _libraries.Add((file, assembly.Name));
        }
    }

    // A member that the compiler makes (a record's, a default constructor) is declared where its type is.
    private static IEnumerable<string> Declaring(ISymbol symbol) => symbol switch
    {
        { OriginalDefinition.DeclaringSyntaxReferences: { Length: > 0 } places } => places.Select(p => p.SyntaxTree.FilePath),
        { ContainingSymbol: INamedTypeSymbol type } => Declaring(type),
        _ => [],
    };
}
