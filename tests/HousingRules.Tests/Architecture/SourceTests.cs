using System.Text.RegularExpressions;

namespace HousingRules.Tests.Architecture;

/// <summary>What the source of the library is like, and what is never in it.</summary>
public sealed class SourceTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        .. Directory.EnumerateFiles(Repository.Library, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(Repository.Library, f).Replace('\\', '/'), Path: f))
            .Where(f => !f.Name.StartsWith("obj/", StringComparison.Ordinal) && !f.Name.StartsWith("bin/", StringComparison.Ordinal))
            .Select(f => (f.Name, File.ReadAllText(f.Path))),
    ];

    public static TheoryData<string> Names() => [.. Files.Select(f => f.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_file_is_short(string name) => Assert.InRange(Text(name).Count(c => c == '\n'), 1, 300);

    [Theory, MemberData(nameof(Names))]
    public void A_room_is_a_namespace_and_the_folders_in_it_share_it(string name)
    {
        var room = name.Contains('/', StringComparison.Ordinal) ? "." + name.Split('/')[0] : "";

        Assert.Contains($"namespace HousingRules{room};", Text(name), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_imports_only_layers_below_its_own(string name)
    {
        string[] layers = ["Facts", "Policies", "Evaluation", "Cases", "Verification", "Ledgers"];
        var own = name.Contains('/', StringComparison.Ordinal) ? Array.IndexOf(layers, name.Split('/')[0]) : layers.Length;

        var imported = Regex.Matches(Text(name), @"^using HousingRules\.(\w+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

        Assert.All(imported, layer => Assert.InRange(Array.IndexOf(layers, layer), 0, own));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_day_or_a_number_in_a_text_does_not_follow_the_callers_culture(string name)
    {
        var lines = Text(name).Split('\n');

        var free = lines.Where((line, i) => Regex.IsMatch(line, @"\{[^{}""]*:(yyyy|N0|0[.#]|0\})")
            && !lines[Math.Max(0, i - 2)..(i + 1)].Any(l => l.Contains("Invariant", StringComparison.Ordinal)));

        Assert.Empty(free);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_says_nothing_of_one_county(string name)
    {
        var code = Regex.Replace(Text(name), @"^\s*//.*$", "", RegexOptions.Multiline);

        Assert.DoesNotMatch("(?i)yiyuan|沂源", code);
        Assert.All(PolicyWords, word => Assert.DoesNotMatch($@"(?<!\w){Regex.Escape(word)}(?!\w)", code));
    }

    [Theory, InlineData("Utils"), InlineData("Helpers"), InlineData("Common"), InlineData("Models"), InlineData("Misc"), InlineData("Shared")]
    public void No_folder_is_called_by_its_kind(string folder) =>
        Assert.DoesNotContain(Files, f => f.Name.Split('/').SkipLast(1).Contains(folder, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void A_public_type_is_sealed_or_static()
    {
        var open = typeof(PolicyLibrary).Assembly.GetExportedTypes().Where(t => !t.IsSealed && !IsClosed(t));

        Assert.Empty(open);
    }

    // Nobody outside can derive from it: its constructors are the assembly's own.
    private static bool IsClosed(Type type) => type.IsAbstract
        && type.GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
            .All(c => c.IsAssembly || c.IsFamilyAndAssembly || c.IsPrivate);

    // Names with a capital inside and Chinese labels of three characters and more: shorter ones are words of the language.
    private static string[] PolicyWords { get; } =
    [
        .. Some.Yiyuan.Facts.Facts.SelectMany(
            f => f.Options.SelectMany(o => new[] { o.Name, o.Label.Chinese }).Append(f.Name).Append(f.Label.Chinese))
            .Concat(Some.Yiyuan.RuleSets.SelectMany(s => s.Rules).SelectMany(r => new[] { r.Outcome.Name, r.Outcome.Label.Chinese }))
            .Concat(Some.Yiyuan.Parameters.SelectMany(p => new[] { p.Name, p.Label.Chinese }))
            .Concat(Some.Yiyuan.Actors.Values.SelectMany(a => new[] { a.Name, a.Label.Chinese }))
            .Where(word => Regex.IsMatch(word, "^[a-z]+[A-Z]|[\u4E00-\u9FFF]{3,}"))
            .Distinct(),
    ];

    private static string Text(string name) => Files.Single(f => f.Name == name).Text;
}
