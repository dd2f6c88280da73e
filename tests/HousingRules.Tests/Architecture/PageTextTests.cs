using System.Text.RegularExpressions;

namespace HousingRules.Tests.Architecture;

/// <summary>A part of a page that takes a text is given words, or an expression with its sign: without the sign the name of the
/// expression would be the text, and nothing would tell.</summary>
public sealed partial class PageTextTests
{
    private static readonly (string Name, string Text)[] Pages =
    [
        .. Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src", "HousingRules.Host", "Pages"), "*.razor", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    private static readonly HashSet<(string Part, string Parameter)> Texts =
    [
        .. Pages.SelectMany(page => TextParameter().Matches(page.Text).Select(match => (page.Name, match.Groups[1].Value))),
    ];

    [Fact]
    public void A_text_is_never_the_name_of_an_expression()
    {
        var astray =
            from page in Pages
            from Match part in Part().Matches(page.Text)
            from Match given in Given().Matches(part.Groups[2].Value)
            where Texts.Contains((part.Groups[1].Value, given.Groups[1].Value)) && Expression().IsMatch(given.Groups[2].Value)
            select $"{page.Name}: <{part.Groups[1].Value} {given.Value}>";

        Assert.Empty(astray);
        Assert.Contains(("ChoiceFilter", "Chosen"), Texts);
    }

    [GeneratedRegex("""\[Parameter[^\]]*\]\s*public string\?? (\w+)""")]
    private static partial Regex TextParameter();

    [GeneratedRegex("""<([A-Z]\w+)((?:[^<>"]|"[^"]*")*)>""")]
    private static partial Regex Part();

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"")]
    private static partial Regex Given();

    // A name of a member, or of a field as this project names them.
    [GeneratedRegex("""^(_\w+|\w+(\.\w+)+|[A-Z]\w*)$""")]
    private static partial Regex Expression();
}
