using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HousingRules.Tests.Architecture;

/// <summary>The sentences of a room stand in one table, both languages side by side. Beside it only words stand in Chinese that people
/// write: those by which cells, headers, days and the paragraphs of a source are read, the words and signs that are typed for those of the
/// rule language and of JSON, the made-up cases by which a store is tried, and the days that are looked for in a copied policy.</summary>
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

    private static readonly SourceFile[] Files = SourceFile.Of(Repository.Library);

    public static TheoryData<string> Rooms => [.. Tables.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void The_sentences_of_a_room_stand_in_its_table(string room)
    {
        var astray = Files
            .Where(f => SourceFile.Room(f.Name) == room && !Tables[room].Any(t => f.Name.StartsWith(t, StringComparison.Ordinal)))
            .SelectMany(f => Chinese(f).Select(text => $"{f.Name}: {text}"));

        Assert.Empty(astray);
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_table_is_where_it_is_said_to_be_and_speaks(string room) =>
        Assert.All(Tables[room], t => Assert.Contains(Files, f => f.Name.StartsWith(t, StringComparison.Ordinal) && Chinese(f).Any()));

    private static IEnumerable<string> Chinese(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens()
        .Where(t => !t.IsKind(SyntaxKind.CharacterLiteralToken) && !t.IsKind(SyntaxKind.IdentifierToken))
        .Select(t => t.Text)
        .Where(t => Ideograph().IsMatch(t));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex Ideograph();
}
