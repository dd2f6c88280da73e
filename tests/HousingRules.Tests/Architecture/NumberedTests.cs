using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HousingRules.Tests.Architecture;

/// <summary>A number that means a place in something is a type of its own, in a procedure as written and as compiled.</summary>
public sealed class NumberedTests
{
    private static readonly string[] Folders = ["Cases/Rules", "Cases/State", "Cases/Deciding", "Cases/Standing", "Policies/Procedures"];

    // What is a number to everybody: an item's on the ledger, by which it is called and linked.
    private static readonly string[] Told = ["number", "Number", "links", "Links"];

    private static readonly string[] Places = ["level", "option", "member", "state", "set", "part", "InFull"];

    [Fact]
    public void No_place_in_something_is_handed_on_as_a_bare_number()
    {
        var bare = SourceFile.Of(Repository.Library)
            .Where(f => Folders.Contains(SourceFile.Folder(f.Name)) && !f.Name.EndsWith("/Indexes.cs", StringComparison.Ordinal))
            .SelectMany(f => Handed(f).Where(h => IsPlace(h.Type, h.Name)).Select(h => $"{f.Name}: {h.Type} {h.Name}"));

        Assert.Empty(bare);
    }

    private static bool IsPlace(string type, string name) => !Told.Contains(name)
        && (type is "ImmutableArray<int>"
            || (type.TrimEnd('?') is "int" && (name.EndsWith("ndex", StringComparison.Ordinal) || Places.Contains(name))));

    private static IEnumerable<(string Type, string Name)> Handed(SourceFile file) =>
        CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().Select(node => node switch
        {
            ParameterSyntax { Type: { } type } parameter => (type.ToString(), parameter.Identifier.Text),
            PropertyDeclarationSyntax property => (property.Type.ToString(), property.Identifier.Text),
            _ => ("", ""),
        });
}
