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
        using var desk = new Desk();

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
        using var desk = new Desk();

        desk.Run("graph", "--format", format);

        Assert.Equal(Regex.Count(desk.Out, opens, RegexOptions.Multiline), Regex.Count(desk.Out, closes, RegexOptions.Multiline));
    }

    [Fact]
    public void A_graph_is_labelled_in_the_users_language()
    {
        using var desk = new Desk();

        desk.Run("graph", "--lang", "zh");
        Assert.Contains("建档立卡贫困户", desk.Out, StringComparison.Ordinal);
        desk.Run("graph", "--lang", "en");

        Assert.Contains("registered poor household", desk.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("建档立卡贫困户", desk.Out, StringComparison.Ordinal);
    }
}
