using System.Reflection;
using System.Text.RegularExpressions;

namespace HousingRules.Tests.Architecture;

/// <summary>What the sources are like, and what is never in them.</summary>
public sealed class SourceTests
{
    private const int LongestLine = 140;

    private const int LongestFile = 300;

    private const string Raw = "\"\"\"";

    private static readonly SourceFile[] Files = SourceFile.Of(Repository.Library);

    public static TheoryData<string> Names() => [.. Files.Select(f => f.Name)];

    public static TheoryData<string> Projects() =>
    [
        "src/HousingRules",
        "src/HousingRules.Rosters",
        "src/HousingRules.Host",
        "tests/HousingRules.Tests",
        "tests/HousingRules.Rosters.Tests",
        "tests/HousingRules.Host.Tests",
        "tests/HousingRules.Browser.Tests",
        "tests/HousingRules.Generators",
        "benchmarks/HousingRules.Benchmarks",
    ];

    [Fact]
    public void Every_project_is_looked_at() =>
        Assert.Equal(
            Projects().Order(StringComparer.Ordinal),
            new[] { "src", "tests", "benchmarks" }
                .SelectMany(folder => Directory
                    .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Projects))]
    public void A_file_is_short(string project) =>
        Assert.Empty(Of(project).Where(f => f.Text.Count(c => c == '\n') is < 1 or > LongestFile).Select(f => f.Name));

    [Theory, MemberData(nameof(Projects))]
    public void A_line_is_short(string project)
    {
        var longer = Of(project).SelectMany(f => LinesOf(f, data: project.StartsWith("src", StringComparison.Ordinal)))
            .Where(l => l.Line.Length > LongestLine)
            .Select(l => $"{l.Place} {l.Line.Length}");

        Assert.Empty(longer);
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_room_is_a_namespace_and_the_folders_in_it_share_it(string project)
    {
        var name = project.Split('/')[^1];

        var astray = Of(project)
            .Where(f => Regex.Match(f.Text, @"^namespace ([\w.]+)", RegexOptions.Multiline) is { Success: true } declared
                && declared.Groups[1].Value != (SourceFile.Room(f.Name) is "" ? name : $"{name}.{SourceFile.Room(f.Name)}"))
            .Select(f => f.Name);

        Assert.Empty(astray);
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

    [Theory, InlineData("Utils"), InlineData("Helpers"), InlineData("Common"), InlineData("Models"), InlineData("Misc"),
        InlineData("Shared")]
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
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
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

    // A household, an event or a cell's style of test data is one line of a file, and is written as one.
    private static IEnumerable<(string Line, string Place)> LinesOf(SourceFile file, bool data)
    {
        var inData = false;
        foreach (var (i, line) in file.Text.Split('\n').Index())
        {
            var marks = line.Split(Raw).Length - 1;
            if (data || (!inData && marks == 0))
                yield return (line.TrimEnd('\r'), $"{file.Name}:{i + 1}");
            inData ^= marks % 2 == 1;
        }
    }

    private static SourceFile[] Of(string project) => SourceFile.Of(Path.Combine(Repository.Root, project));

    private static string Text(string name) => Files.Single(f => f.Name == name).Text;
}
