using HousingRules.Tests.Architecture;

namespace HousingRules.Tests.Policies;

/// <summary>One thing has one word: the table of words in <c>rules/README.md</c>, and everything that is written in Chinese.</summary>
public sealed class GlossaryTests
{
    private const int Word = 0;
    private const int OtherLanguage = 1;
    private const int Rivals = 3;

    private static readonly string[][] Chinese = Table("| 用语 |");
    private static readonly string[][] English = Table("| word |");

    public static TheoryData<string, string> RivalsAndWords
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Chinese)
            {
                foreach (var rival in RivalsOf(row))
                    data.Add(rival, row[Word]);
            }

            return data;
        }
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        Assert.Equal(Chinese.Select(row => row[Word]).Order(), English.Select(row => row[OtherLanguage]).Order());
        Assert.Equal(Chinese.Select(row => row[OtherLanguage]).Order(), English.Select(row => row[Word]).Order());
    }

    [Fact]
    public void Every_word_is_used_and_is_no_other_words_rival()
    {
        var written = string.Concat(Messages().Concat(Documents()).Select(text => text.Text));

        Assert.All(Chinese, row => Assert.Contains(row[Word], written, StringComparison.Ordinal));
        Assert.Empty(Chinese.Select(row => row[Word]).Intersect(Chinese.SelectMany(RivalsOf)));
    }

    [Theory]
    [MemberData(nameof(RivalsAndWords))]
    public void No_message_and_no_document_uses_a_rival(string rival, string word)
    {
        var found = Messages().Concat(Documents()).Where(text => text.Text.Contains(rival, StringComparison.Ordinal));

        Assert.True(!found.Any(), $"\"{rival}\" instead of \"{word}\": {string.Join(", ", found.Select(text => text.Name))}");
    }

    [Theory]
    [MemberData(nameof(RivalsAndWords))]
    public void No_text_of_the_policy_uses_a_rival_that_its_source_does_not_have(string rival, string word)
    {
        if (File.ReadAllText(Path.Combine(Repository.Yiyuan, "source.txt")).Contains(rival, StringComparison.Ordinal))
            return;

        var found = Directory.EnumerateFiles(Repository.Yiyuan, "*.json", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(rival, StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.True(!found.Any(), $"\"{rival}\" instead of \"{word}\": {string.Join(", ", found)}");
    }

    private static IEnumerable<SourceFile> Messages() => new[] { "HousingRules", "HousingRules.Rosters", "HousingRules.Host" }
        .SelectMany(project => SourceFile.Of(Path.Combine(Repository.Root, "src", project)));

    private static IEnumerable<SourceFile> Documents()
    {
        foreach (var schema in Directory.EnumerateFiles(Path.Combine(Repository.Rules, "schemas"), "*.json", SearchOption.AllDirectories))
            yield return new(Path.GetFileName(schema), File.ReadAllText(schema));

        yield return new("README.zh-CN.md", File.ReadAllText(Path.Combine(Repository.Root, "README.zh-CN.md")));
        yield return new("rules/samples/README.md", File.ReadAllText(Path.Combine(Repository.Rules, "samples", "README.md")));
        yield return new(
            "rules/README.md",
            string.Join('\n', File.ReadLines(Path.Combine(Repository.Rules, "README.md")).Where(line => !IsRow(line))));
    }

    private static string[] RivalsOf(string[] row) => row[Rivals].Split('、', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRow(string line) => Chinese.Any(row => line.StartsWith($"| {row[Word]} |", StringComparison.Ordinal));

    private static string[][] Table(string head)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Rules, "README.md"))
            .SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToArray();
        return rows.Length > 2 ? rows[2..] : throw new InvalidOperationException($"rules/README.md has no table {head}.");
    }
}
