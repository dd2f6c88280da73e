using System.Text.RegularExpressions;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>graph</c>: drawing programs can read it, and no arrow begins or ends nowhere.</summary>
public class GraphTests
{
    [Theory]
    [InlineData("mermaid", "^flowchart LR$", @"^    (\w+)[(\[{]", @"^  (\w+) --> (\w+)$")]
    [InlineData("dot", @"^digraph rules \{$", """^    "(\w+)" \[shape=""", """^  "(\w+)" -> "(\w+)";$""")]
    public void Every_arrow_joins_two_nodes(string format, string head, string node, string edge)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("graph", "--format", format));

        var nodes = Regex.Matches(desk.Out, node, RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToArray();
        var edges = Regex.Matches(desk.Out, edge, RegexOptions.Multiline);
        Assert.Matches(new Regex(head, RegexOptions.Multiline), desk.Out);
        Assert.Distinct(nodes);
        Assert.True(edges.Count > nodes.Length);
        Assert.All(edges, e => Assert.Subset(nodes.ToHashSet(), new HashSet<string> { e.Groups[1].Value, e.Groups[2].Value }));
    }

    [Theory]
    [InlineData("mermaid", "^  subgraph ", "^  end$")]
    [InlineData("dot", @"\{$", @"^ *\}$")]
    public void What_is_opened_is_closed(string format, string opens, string closes)
    {
        using var desk = new CliRun();

        desk.Run("graph", "--format", format);

        Assert.Equal(Regex.Count(desk.Out, opens, RegexOptions.Multiline), Regex.Count(desk.Out, closes, RegexOptions.Multiline));
    }

    [Fact]
    public void A_graph_is_labelled_in_the_users_language()
    {
        using var desk = new CliRun();

        desk.Run("graph", "--lang", "zh");
        Assert.Contains("建档立卡贫困户", desk.Out, StringComparison.Ordinal);
        desk.Run("graph", "--lang", "en");

        Assert.Contains("registered poor household", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("建档立卡贫困户", desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mermaid", "flowchart TB"), InlineData("dot", "digraph procedure {"), InlineData("svg", "<svg ")]
    public void The_procedure_is_drawn_as_it_is_asked_for(string format, string begins)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("graph", "procedure", "--format", format, "--lang", "zh"));

        Assert.StartsWith(begins, desk.Out, StringComparison.Ordinal);
        Assert.Contains("村级公示中", desk.Out, StringComparison.Ordinal);
        Assert.Contains("--all", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_the_procedure_is_drawn_for_who_wants_it()
    {
        using var desk = new CliRun();

        desk.Run("graph", "procedure");
        var usual = desk.Out;
        desk.Run("graph", "procedure", "--all");

        Assert.True(desk.Out.Split('\n').Length > usual.Split('\n').Length);
        Assert.Equal("", desk.Error);
    }

    [Theory]
    [InlineData("p.svg", "<svg "), InlineData("p.dot", "digraph "), InlineData("p.mmd", "flowchart ")]
    public void A_drawing_goes_to_a_file_and_is_what_its_name_says(string file, string begins)
    {
        using var desk = new CliRun();

        Assert.Equal(ExitCode.Done, desk.Run("graph", "procedure", "--output", desk.Path(file)));

        Assert.StartsWith(begins, desk.Read(file), StringComparison.Ordinal);
        Assert.Equal("", desk.Out);
    }

    [Fact]
    public void Rules_named_as_such_are_drawn_as_before_and_not_as_svg()
    {
        using var desk = new CliRun();

        desk.Run("graph");
        var usual = desk.Out;
        desk.Run("graph", "rules");
        Assert.Equal(usual, desk.Out);

        Assert.Equal(ExitCode.Failed, desk.Run("graph", "rules", "--format", "svg", "--lang", "en"));
        Assert.Contains("svg is for graph procedure", desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_without_a_procedure_says_so()
    {
        using var desk = new CliRun();
        var policy = desk.CopyPolicy();
        File.Delete(Path.Combine(policy, "procedure.json"));
        Directory.Delete(Path.Combine(policy, "cases"), recursive: true);

        Assert.Equal(ExitCode.Failed, desk.Run("graph", "procedure", "--rules", desk.Path("rules"), "--lang", "en"));

        Assert.Contains("has no procedure", desk.Error, StringComparison.Ordinal);
    }
}
