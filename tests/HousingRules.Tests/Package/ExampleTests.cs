using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HousingRules.Tests.Package;

/// <summary>The examples in the documentation of members are code: each compiles, and prints what stands beside it.</summary>
public sealed partial class ExampleTests
{
    // Members of a test class of a reader's own: they have no store here to try.
    private const string Fragment = "T:HousingRules.Cases.CaseStoreContract";

    private const string Before = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text.Json;
        using System.Threading.Tasks;
        using HousingRules;
        using HousingRules.Cases;
        using HousingRules.Contract;
        using HousingRules.Evaluation;
        using HousingRules.Facts;
        using HousingRules.Hosting;
        using HousingRules.Ledgers;
        using HousingRules.Policies;
        using HousingRules.Verification;
        using Microsoft.Extensions.DependencyInjection;

        """;

    // What is printed is kept, in no language of the machine's.
    private const string After = """

        internal static class Console
        {
            public static readonly List<string> Said = [];

            public static void WriteLine(object? said) => Said.Add(FormattableString.Invariant($"{said}"));
        }
        """;

    private static readonly Lazy<Dictionary<string, string>> Examples = new(Read);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Members => [.. Examples.Value.Keys.Where(m => m != Fragment)];

    [Theory, MemberData(nameof(Members))]
    public async Task An_example_prints_what_it_says(string member)
    {
        var code = Examples.Value[member];

        var program = Compiled(code);

        var expected = Printed().Matches(code).Select(m => m.Groups[1].Value.TrimEnd()).ToArray();
        if (expected.Length > 0)
            Assert.Equal(string.Join('\n', expected), string.Join('\n', await Said(program)));
    }

    [Fact]
    public void The_members_that_are_used_most_have_one() => Assert.InRange(Examples.Value.Count, 35, 200);

    private static byte[] Compiled(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(Before + code + After)],
            References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
        return stream.ToArray();
    }

    private static async Task<List<string>> Said(byte[] program)
    {
        var context = new AssemblyLoadContext("example", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(program));
            if (assembly.EntryPoint!.DeclaringType!.GetMethod("<Main>$", BindingFlags.Static | BindingFlags.NonPublic)!
                .Invoke(null, [Array.Empty<string>()]) is Task running)
                await running;
            return (List<string>)assembly.GetType("Console")!.GetField("Said")!.GetValue(null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static Dictionary<string, string> Read() => XDocument
        .Load(Path.ChangeExtension(typeof(PolicyLibrary).Assembly.Location, ".xml"))
        .Descendants("member")
        .SelectMany(m => m.Descendants("example").Select(e => (Member: m.Attribute("name")!.Value, Code: Plain(e.Element("code")!.Value))))
        .ToDictionary(e => e.Member, e => e.Code, StringComparer.Ordinal);

    // The compiler writes the lines as they stand, with what stands before all of them.
    private static string Plain(string code)
    {
        var lines = code.Trim('\n', '\r').Split('\n').Select(l => l.TrimEnd()).ToList();
        var indented = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > 0 ? l[indented..] : l)).Trim();
    }

    [GeneratedRegex(@"Console\.WriteLine\(.*\); // (.*)")]
    private static partial Regex Printed();
}
