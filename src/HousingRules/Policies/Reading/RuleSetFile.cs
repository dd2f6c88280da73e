using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads one rule set: a RulesEngine workflow with a title, a way of matching and a condition of its own.</summary>
internal sealed class RuleSetFile
{
    private RuleSetFile(RuleSet ruleSet, List<TextNode> citations, bool isWhole) =>
        (RuleSet, Citations, IsWhole) = (ruleSet, citations, isWhole);

    public RuleSet RuleSet { get; }

    public List<TextNode> Citations { get; }

    /// <summary>Whether every rule decides an outcome of this set; if not, an outcome may be undecided for that reason alone.</summary>
    public bool IsWhole { get; }

    public static RuleSetFile Read(Node node, FindingList findings, string name, PolicyFile policy, Dictionary<string, string> decidedIn)
    {
        var citations = new List<TextNode>();
        var ruleNames = new HashSet<string>(StringComparer.Ordinal);
        var dropped = false;
        var set = ObjectReader.Read(node, findings, o =>
        {
            o.SkipSchema();
            var workflow = o.Text("WorkflowName");
            if (workflow.Value.Length > 0 && workflow.Value != name)
                findings.Error(
                    workflow.Position,
                    PolicySentences.WorkflowNameMustBeFileName(name));
            var title = o.Localized("Title");
            var match = ReadMatch(o, findings);
            var decides = o.Boolean("Decides", match == Match.One);
            if (o.Has("Decides") && match == Match.One)
                findings.Error(
                    o.PlaceOf("Decides"),
                    PolicySentences.OneAlwaysDecides);
            var appliesWhen = o.OptionalText("AppliesWhen");
            var rules = o.Objects("Rules", rule => ReadRule(rule, findings, name, policy, decidedIn, ruleNames, citations));
            dropped = rules.Contains(null);
            if (!dropped)
                CheckOtherwise([.. rules.OfType<Rule>()], findings);
            return new RuleSet(name, title, match, [.. rules.OfType<Rule>()])
            {
                AppliesWhen = appliesWhen,
                Decides = decides || match == Match.One,
                Position = o.Position,
            };
        });
        return new(set, citations, !dropped && set.Rules.All(r => decidedIn[r.Outcome.Name] == name));
    }

    private static void CheckOtherwise(ImmutableArray<Rule> rules, FindingList findings)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].IsOtherwise && (i < rules.Length - 1 || i == 0))
                findings.Error(
                    rules[i].Source.Position,
                    PolicySentences.OtherwiseStandsLast);
        }
    }

    private static Match ReadMatch(ObjectReader o, FindingList findings)
    {
        var text = o.Text("Match");
        switch (text.Value)
        {
            case "Every": return Match.Every;
            case "One": return Match.One;
            case "First": return Match.First;
            case "": return Match.Every;
        }

        var meant = NearestName.DidYouMean(text.Value, ["Every", "One", "First"]);
        findings.Error(
            text.Position,
            PolicySentences.NoSuchMatch(meant));
        return Match.Every;
    }

    private static Rule? ReadRule(
        ObjectReader o,
        FindingList findings,
        string set,
        PolicyFile policy,
        Dictionary<string, string> decidedIn,
        HashSet<string> ruleNames,
        List<TextNode> citations)
    {
        var name = o.Text("RuleName");
        if (name.Value.Length > 0 && !ruleNames.Add(name.Value))
            findings.Error(name.Position, PolicySentences.RuleStandsTwice(name.Value));
        var expression = o.Text("Expression");
        var outcomeName = o.Text("SuccessEvent");
        var outcome = policy.Outcomes.FirstOrDefault(
            x => x.Name == outcomeName.Value || (x.Alias is not null && x.Alias == outcomeName.Value));
        if (outcome is null)
            UnknownName.Report(
                findings,
                outcomeName,
                PolicySentences.OutcomeOfPolicyJson,
                policy.Outcomes.Select(x => (x.Name, x.Label)));
        else if (!decidedIn.TryAdd(outcome.Name, set) && decidedIn[outcome.Name] != set)
            findings.Error(
                outcomeName.Position,
                PolicySentences.OutcomeIsDecidedByRule(outcome.Name, decidedIn[outcome.Name]));

        var (clauses, readings, because) = o.Node("Properties") is { } properties
            ? ObjectReader.Read(properties, findings, p => (
                CitedClauses.Read(p, citations),
                p.OptionalTexts("Readings").Select(r => r.Value).ToImmutableArray(),
                p.Localized("Because")))
            : ([], [], new LocalizedText("", ""));
        return outcome is null
            ? null
            : new Rule(set, name.Value, expression.Value, outcome, clauses, readings, because)
            {
                Source = expression,
                Position = name.Position,
            };
    }
}
