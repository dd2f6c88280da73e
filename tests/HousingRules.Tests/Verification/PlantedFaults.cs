using HousingRules.Evaluation;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A small policy with one fault, and the same policy repaired.</summary>
/// <param name="Kind">What the analysis must call it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Faulty">The policy with the fault.</param>
/// <param name="Repaired">The policy without it.</param>
/// <param name="File">The file in which it stands.</param>
/// <param name="Line">A text that stands on its line.</param>
/// <param name="Rules">The rules concerned.</param>
/// <param name="Truth">Whether the policy has the fault, found out the long way: from every household's determination.</param>
internal sealed record PlantedFault(
    AnalysisKind Kind,
    string Subject,
    Action<PolicyText> Faulty,
    Action<PolicyText> Repaired,
    string File,
    string Line,
    string[] Rules,
    Func<Policy, AnalysisFinding, bool> Truth)
{
    /// <summary>Other findings that follow from it.</summary>
    public AnalysisKind[] Consequences { get; init; } = [];

    public string Name => $"{Kind}: {Subject}";
}

internal static class PlantedFaults
{
    public static PlantedFault[] All { get; } =
    [
        new(
            AnalysisKind.Gap,
            "money",
            text => text.RuleSet("money", "One", "a or b", ("x", "a"), ("y", "not a and not b")),
            text => text.RuleSet("money", "One", "a or b", ("x", "a"), ("y", "not a")),
            "money.json",
            "{",
            [],
            (policy, finding) => Count(policy, d => d["money"].Status == DeterminationStatus.Gap) == finding.Households
                && finding.Examples.Single().Determination["money"].Status == DeterminationStatus.Gap)
        {
            Consequences = [AnalysisKind.RuleNeverHolds, AnalysisKind.OutcomeNeverDecided],
        },
        new(
            AnalysisKind.Conflict,
            "money/rule 1 × rule 2",
            text => text.RuleSet("money", "One", null, ("x", "a"), ("y", "b or not a")),
            text => text.RuleSet("money", "One", null, ("x", "a"), ("y", "not a")),
            "money.json",
            "\"RuleName\": \"rule 2\"",
            ["money/rule 1", "money/rule 2"],
            (policy, finding) => Count(policy, d => d["money"].Status == DeterminationStatus.Conflict) == finding.Households
                && finding.Examples.Single().Determination is var d
                && d.Has("x")
                && d.Has("y")),
        new(
            AnalysisKind.RuleNeverHolds,
            "list/rule 2",
            text => text.RuleSet("list", "Every", "a", ("x", "b"), ("x", "not a and not b")),
            text => text.RuleSet("list", "Every", null, ("x", "b"), ("x", "not a and not b")),
            "list.json",
            "\"RuleName\": \"rule 2\"",
            ["list/rule 2"],
            (policy, _) => Count(policy, d => Fires(d, "list/rule 2")) == 0),
        new(
            AnalysisKind.RuleNeverReached,
            "order/rule 3",
            text => text.RuleSet("order", "First", null, ("x", "a"), ("y", "b"), ("x", "a and b")),
            text => text.RuleSet("order", "First", null, ("x", "a and not b"), ("y", "b"), ("z", "not a")),
            "order.json",
            "\"RuleName\": \"rule 3\"",
            ["order/rule 3", "order/rule 1"],
            (policy, _) => Count(policy, d => Fires(d, "order/rule 3")) == 0),
        new(
            AnalysisKind.RuleAlwaysHolds,
            "list/rule 1",
            text => text.RuleSet("list", "Every", "a", ("x", "a or b")),
            text => text.RuleSet("list", "Every", "a", ("x", "b")),
            "list.json",
            "\"RuleName\": \"rule 1\"",
            ["list/rule 1"],
            (policy, _) => Count(policy, d => Fires(d, "list/rule 1") != d.Has("isA")) == 0),
        new(
            AnalysisKind.RuleRepeatsAnother,
            "list/rule 2",
            text => text.RuleSet("list", "Every", null, ("x", "a"), ("x", "a and b")),
            text => text.RuleSet("list", "Every", null, ("x", "a"), ("x", "b")),
            "list.json",
            "\"RuleName\": \"rule 2\"",
            ["list/rule 2", "list/rule 1"],
            (policy, _) => Count(policy, d => Fires(d, "list/rule 2") && !Fires(d, "list/rule 1")) == 0),
        new(
            AnalysisKind.OutcomeNeverDecided,
            "never",
            text => text.Outcome("never"),
            text => text.RuleSet("list", "Every", null, ("never", "a and b")),
            "policy.json",
            "\"Name\": \"never\"",
            [],
            (policy, _) => Count(policy, d => d.Has("never")) == 0),
        new(
            AnalysisKind.FactNeverMatters,
            "idle",
            text => text.Boolean("idle").RuleSet("list", "Every", null, ("x", "a and (idle or not idle)")),
            text => text.Boolean("idle").RuleSet("list", "Every", null, ("x", "a and idle")),
            "facts.json",
            "\"Name\": \"idle\"",
            [],
            (policy, _) => AllHouseholds.Of(policy)
                .All(
                    h => Laws.Decision.Of(policy.Determine(h.Set("idle", true))) == Laws.Decision
                        .Of(policy.Determine(h.Set("idle", false))))),
        new(
            AnalysisKind.FactNeverMatters,
            "second",
            text => text.Set("members", "first", "second").RuleSet("list", "Every", null, ("x", "a and first")),
            text => text.Set("members", "first", "second").RuleSet("list", "Every", null, ("x", "second and first")),
            "facts.json",
            "\"Name\": \"second\"",
            [],
            (policy, _) => AllHouseholds.Of(policy)
                .All(
                    h => Laws.Decision.Of(policy.Determine(h.Set("second", true))) == Laws.Decision
                        .Of(policy.Determine(h.Set("second", false))))),
        new(
            AnalysisKind.ParameterNeverMatters,
            "strict",
            text => text.Parameter("strict", true).RuleSet("list", "Every", null, ("x", "(a and strict) or (a and not strict)")),
            text => text.Parameter("strict", true).RuleSet("list", "Every", null, ("x", "a and (b or strict)")),
            "policy.json",
            "{\n      \"Name\": \"strict\"",
            [],
            (policy, _) => AllHouseholds.Of(policy)
                .All(h => Laws.Decision.Of(policy.Determine(h)) == Laws.Decision.Of(policy.With("strict", "false").Determine(h)))),
        new(
            AnalysisKind.SetNeverApplies,
            "list",
            text => text.RuleSet("list", "Every", "isA and not a", ("x", "b")),
            text => text.RuleSet("list", "Every", "isA", ("x", "b")),
            "list.json",
            "\"AppliesWhen\"",
            [],
            (policy, _) => Count(policy, d => d.Has("x")) == 0)
        {
            Consequences = [AnalysisKind.OutcomeNeverDecided],
        },
        new(
            AnalysisKind.SetAlwaysApplies,
            "list",
            text => text.RuleSet("list", "Every", "isA or not a", ("x", "b")),
            text => text.RuleSet("list", "Every", "isA or b", ("x", "b")),
            "list.json",
            "\"AppliesWhen\"",
            [],
            (policy, _) => Count(policy, d => d.Has("isA") || !d.Has("isA")) == AllHouseholds.Of(policy).Count()),
        new(
            AnalysisKind.InvariantBroken,
            "bNeedsA",
            text => text.Invariant("bNeedsA", "isB", "isA"),
            text => text.Invariant("bNeedsA", "isB", "b"),
            "invariants.json",
            "\"Name\": \"bNeedsA\"",
            [],
            (policy, finding) => Count(policy, d => d.Has("isB") && !d.Has("isA")) == finding.Households
                && finding.Examples.Single().Determination is var d
                && d.Has("isB")
                && !d.Has("isA")),
        new(
            AnalysisKind.InvariantNeverAsked,
            "both",
            text => text.Invariant("both", "isA and not a", "isA"),
            text => text.Invariant("both", "isA and a", "isA"),
            "invariants.json",
            "\"When\": \"isA and not a\"",
            [],
            (policy, _) => Count(policy, d => d.Has("isA")) > 0),
        new(
            AnalysisKind.InvariantBroken,
            "worseKeepsHelp",
            text => Helped(text, "grade == \"B\""),
            text => Helped(text, "grade in (\"B\", \"C\")"),
            "invariants.json",
            "\"Name\": \"worseKeepsHelp\"",
            [],
            // b, a and grade B; what is worse is shown beside it.
            (policy, finding) => finding.Households == 1
                && finding.Examples is [var better, var worse]
                && better.Determination.Has("help")
                && !worse.Determination.Has("help")
                && better.Facts["grade"].ToString() == "B"
                && worse.Facts["grade"].ToString() == "C"),
        new(
            AnalysisKind.Undecided,
            "money",
            text => text.Integer("people", 0, 1000)
                .Integer("rooms", 0, 1000)
                .RuleSet("money", "One", null, ("x", "people > rooms"), ("y", "not (people >= rooms)")),
            text => text.Integer("people", 0, 1000)
                .Integer("rooms", 0, 1000)
                .RuleSet("money", "One", null, ("x", "people > 10 or rooms > 10"), ("y", "people <= 10 and rooms <= 10")),
            "money.json",
            "{",
            [],
            (_, finding) => finding.Examples.IsEmpty
                && finding.Finding.Message.English.Contains("two numbers are compared", StringComparison.Ordinal))
        {
            // Whether both rules can hold is a second question that cannot be decided.
            Consequences = [AnalysisKind.Undecided],
        },
        new(
            AnalysisKind.AcceptanceNotNeeded,
            "money",
            text => text.Accept("Gap", "money").RuleSet("money", "One", null, ("x", "a"), ("y", "not a")),
            text => text.Accept("Gap", "money").RuleSet("money", "One", null, ("x", "a and b"), ("y", "not a")),
            "invariants.json",
            "{\n      \"Kind\": \"Gap\"",
            [],
            (policy, _) => Count(policy, d => d["money"].Status == DeterminationStatus.Gap) == 0),
        .. PlantedAmountFaults.All,
    ];

    /// <summary>Two facts that matter, and whatever the fault needs beside them.</summary>
    public static void Beside(PolicyText text, Action<PolicyText> write)
    {
        text.Boolean("a").Boolean("b").RuleSet("facts-count", "Every", null, ("isA", "a"), ("isB", "b"));
        write(text);
    }

    private static void Helped(PolicyText text, string when) =>
        text.OneOf("grade", "A", "B", "C")
            .RuleSet("list", "Every", null, ("help", $"a and {when}"))
            .Invariant("worseKeepsHelp", "b", "help", "grade", "A", "B", "C");

    private static int Count(Policy policy, Func<Determination, bool> shows) => AllHouseholds.Decided(policy).Count(shows);

    private static bool Fires(Determination determination, string rule) => determination.Rules.Any(r => r.FullName == rule);
}
