using System.Text.RegularExpressions;

namespace HousingRules.Tests.Package;

/// <summary>What is read first says the same in both languages, section by section.</summary>
public sealed partial class ReadmeTests
{
    private const string English = "README.md";
    private const string Chinese = "README.zh-CN.md";

    [Fact]
    public void Both_languages_have_the_same_sections_of_as_many_paragraphs_points_rows_and_samples() =>
        Assert.Equal(Sections(English), Sections(Chinese));

    // Comments are in the reader's language.
    [Fact]
    public void Both_languages_show_the_same_samples() =>
        Assert.Equal(
            Samples(English).Select(s => Comment().Replace(s, "")),
            Samples(Chinese).Select(s => Comment().Replace(s, "")));

    [Fact]
    public void A_sample_is_commented_in_the_language_that_it_is_read_in() =>
        Assert.All(
            Samples(Chinese).SelectMany(s => Comment().Matches(s)),
            comment => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", comment.Value));

    private static IEnumerable<string> Sections(string readme) =>
        Fence().Replace(Text(readme), "```").Split("\n#").Select(s => s.Split('\n')).Select((lines, at) =>
            $"{at}: {lines[0].TakeWhile(c => c == '#').Count()}, {lines.Count(IsPoint)} points, {lines.Count(IsRow)} rows, "
            + $"{lines.Count(IsSample)} samples, {lines.Skip(1).Count(IsText)} paragraphs");

    private static bool IsPoint(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsRow(string line) => line.StartsWith('|');

    private static bool IsSample(string line) => line == "```";

    private static bool IsText(string line) => line.Length > 0 && !IsPoint(line) && !IsRow(line) && !IsSample(line);

    private static IEnumerable<string> Samples(string readme) => CSharp().Matches(Text(readme)).Select(m => m.Groups[1].Value);

    private static string Text(string readme) => File.ReadAllText(Path.Combine(Repository.Root, readme));

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"[ \t]*//[^\n]*")]
    private static partial Regex Comment();
}
