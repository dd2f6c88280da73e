using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HousingRules.Tests.Architecture;

/// <summary>The sentences of a room stand in one table, both languages side by side. Beside it only words stand in Chinese that people
/// write: those by which cells, headers, days and the paragraphs of a source are read, the words and signs that are typed for those of the
/// rule language and of JSON, the made-up cases by which a store is tried, the days looked for in a copied policy, a font.</summary>
public sealed partial class SentenceTests
{
    private static readonly Dictionary<string, string[]> Tables = new(StringComparer.Ordinal)
    {
        ["Facts"] = ["Facts/Words/FactSentences.cs", "Facts/Words/CellWords.cs", "Facts/Reading/IdentityHeaders.cs", "Facts/Types/Unit.cs"],
        ["Policies"] =
        [
            "Policies/Words/PolicySentences", "Policies/Json/JsonMistake.cs", "Policies/Json/DayText.cs",
            "Policies/Reading/SourceCoverage.cs",
        ],
        ["Evaluation"] = ["Evaluation/Words/EvaluationSentences", "Evaluation/Expressions/OtherWords.cs"],
        ["Cases"] = ["Cases/Words/CaseSentences.cs", "Cases/Storing/Contract/"],
        ["Verification"] = ["Verification/Words/VerificationSentences", "Verification/Authoring/KeptDays.cs"],
        ["Ledgers"] = ["Ledgers/Words/LedgerSentences.cs"],
        ["Contract"] = ["Contract/Words/ContractSentences.cs"],
        ["Hosting"] = ["Hosting/Words/HostingSentences.cs"],
    };

    // A program that is built on the library says everything in one table.
    private static readonly Dictionary<string, string[]> TablesOfProjects = new(StringComparer.Ordinal)
    {
        ["HousingRules.Rosters"] =
        [
            "Words/RosterSentences", "Reading/Headers/HeaderWords.cs", "Reading/Headers/HeaderText.cs",
            "Reading/Workbooks/NumberFormats.cs", "Writing/Tables/PrintedStyles.cs",
        ],
        ["HousingRules.Host"] = ["Words/HostSentences"],
    };

    private static readonly SourceFile[] Files = SourceFile.Of(Repository.Library);

    public static TheoryData<string> Rooms => [.. Tables.Keys];

    public static TheoryData<string> Projects => [.. TablesOfProjects.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void The_sentences_of_a_room_stand_in_its_table(string room) =>
        Assert.Empty(Astray(Files.Where(f => SourceFile.Room(f.Name) == room), Tables[room]));

    [Theory, MemberData(nameof(Projects))]
    public void The_sentences_of_a_project_stand_in_its_table(string project) =>
        Assert.Empty(Astray(Of(project), TablesOfProjects[project]));

    [Theory, MemberData(nameof(Rooms))]
    public void A_table_is_where_it_is_said_to_be_and_speaks(string room) => Speak(Files, Tables[room]);

    [Theory, MemberData(nameof(Projects))]
    public void A_table_of_a_project_is_where_it_is_said_to_be_and_speaks(string project) =>
        Speak(Of(project), TablesOfProjects[project]);

    private static SourceFile[] Of(string project) => SourceFile.Of(Path.Combine(Repository.Root, "src", project));

    private static IEnumerable<string> Astray(IEnumerable<SourceFile> files, string[] tables) => files
        .Where(f => !tables.Any(t => f.Name.StartsWith(t, StringComparison.Ordinal)))
        .SelectMany(f => Chinese(f).Select(text => $"{f.Name}: {text}"));

    private static void Speak(SourceFile[] files, string[] tables) =>
        Assert.All(tables, t => Assert.Contains(files, f => f.Name.StartsWith(t, StringComparison.Ordinal) && Chinese(f).Any()));

    private static IEnumerable<string> Chinese(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens()
        .Where(t => !t.IsKind(SyntaxKind.CharacterLiteralToken) && !t.IsKind(SyntaxKind.IdentifierToken))
        .Select(t => t.Text)
        .Where(t => Ideograph().IsMatch(t));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex Ideograph();
}
