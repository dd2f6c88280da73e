using HousingRules.Evaluation;
using HousingRules.Policies;
using HousingRules.Tests.Policies;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>The Yiyuan policy is proved clean, and a fault planted in a copy of it is found.</summary>
public sealed class YiyuanFaultTests
{
    private static readonly Dictionary<string, (
        AnalysisKind Kind, string Subject, Fault Fault, Func<Determination, bool>? Shows)> ByName = new()
        {
            ["gap"] = (
            AnalysisKind.Gap,
            "funding-route",
            new(
                "",
                "funding-route.json",
                "{\n  \"$schema\": \"../../schemas/rule-set.schema.json\",\n  \"WorkflowName\": \"funding-route\",\n  \"Title\": { "
                + "\"zh\": \"补助资金拨付\", \"en\": \"Funding route\" },\n  \"Match\": \"One\",\n  \"AppliesWhen\": \"costsMoney",
                "¦{\n  \"$schema\": \"../../schemas/rule-set.schema.json\",\n  \"WorkflowName\": \"funding-route\",\n  \"Title\": { "
                + "\"zh\": \"补助资金拨付\", \"en\": \"Funding route\" },\n  \"Match\": \"One\",\n  \"AppliesWhen\": \"mustMoveOut or "
                    + "costsMoney"),
            d => d["funding-route"].Status == DeterminationStatus.Gap),
            ["gap of a narrowed rule"] = (
            AnalysisKind.Gap,
            "funding-route",
            new(
                "",
                "funding-route.json",
                "fundedAsRegisteredPoor and constructionMode == \\\"none\\\"\"",
                "fundedAsRegisteredPoor and constructionMode == \\\"none\\\" and improvementOpinion\""),
            d => d["funding-route"].Status == DeterminationStatus.Gap && d.Has("includeInRenovationPlan")),
            ["conflict"] = (
            AnalysisKind.Conflict,
            "funding-route/self-build: one-card × low-income and other households: through the town",
            new(
                "",
                "funding-route.json",
                "\"RuleName\": \"low-income and other households: through the town\",\n      \"Expression\": "
                + "\"renovatedWithConstruction and not fundsGoByMode\"",
                "\"RuleName\": ¦\"low-income and other households: through the town\",\n      \"Expression\": "
                + "\"renovatedWithConstruction\""),
            d => d["funding-route"].Status == DeterminationStatus.Conflict
                && d.Has("countyFinanceToHouseholdOneCard")
                && d.Has("countyFinanceToTown")),
            ["shadowed rule"] = (
            AnalysisKind.RuleNeverReached,
            "safety-class/moved another way is resettled safe",
            new(
                "",
                "safety-class.json",
                "\"RuleName\": \"moved by the relocation programme is renovated safe\",\n      \"Expression\": \"livesElsewhere and "
                + "relocatedBy == \\\"relocationProgramme\\\"\"",
                "\"RuleName\": \"moved by the relocation programme is renovated safe\",\n      \"Expression\": \"livesElsewhere\""),
            null),
            ["rule that repeats another"] = (
            AnalysisKind.RuleRepeatsAnother,
            "inspection-scope/newly found hazard is appraised",
            new(
                "",
                "inspection-scope.json",
                "\"RuleName\": \"newly found hazard is appraised\",\n      \"Expression\": \"eligibleAsRegisteredPoor and newHazardFound "
                + "and",
                "\"RuleName\": ¦\"newly found hazard is appraised\",\n      \"Expression\": \"eligibleAsRegisteredPoor and "
                + "newHazardFound and originalGrade == \\\"B\\\" and"),
            null),
            ["rule that never holds"] = (
            AnalysisKind.RuleNeverHolds,
            "case-handling/household without a house is referred to the county",
            new(
                "",
                "case-handling.json",
                "\"RuleName\": \"household without a house is referred to the county\",\n      \"Expression\": \"noHouse\"",
                "\"RuleName\": ¦\"household without a house is referred to the county\",\n      \"Expression\": \"noHouse and "
                + "thirdPartyAppraisal\""),
            null),
            ["invariant broken by a reading"] = (
            AnalysisKind.InvariantBroken,
            "lowIncomeFundsGoThroughTheTown",
            new(
                "",
                "policy.json",
                "\"Name\": \"lowIncomeFundsAlwaysViaTown\",\n      \"Type\": \"boolean\",\n      \"Value\": true",
                "\"Name\": \"lowIncomeFundsAlwaysViaTown\",\n      \"Type\": \"boolean\",\n      \"Value\": false"),
            d => !d.Has("eligibleAsRegisteredPoor") && (d.Has("countyFinanceToHouseholdOneCard") || d.Has("countyFinanceToContractor"))),
            ["worse grade that loses help"] = (
            AnalysisKind.InvariantBroken,
            "worseGradeNeverLosesHelp",
            new(
                "",
                "case-handling.json",
                "\"Expression\": \"eligibleAsRegisteredPoor and gradeInForceIsDangerous and not relocated",
                "\"Expression\": \"eligibleAsRegisteredPoor and gradeInForceIsDangerous and currentGrade != \\\"D\\\" and not relocated"),
            d => d.Has("includeInRenovationPlan") || d.Has("townOrganisedRefurbishment") || d.Has("rectifyPerOpinion")),
            ["fact that nobody uses"] = (
            AnalysisKind.FactNeverMatters,
            "petsKept",
            new(
                "",
                "facts.json",
                "\"Facts\": [",
                "\"Facts\": [\n    { \"Name\": ¦\"petsKept\", \"Type\": \"boolean\", \"Label\": { \"zh\": \"养宠物\", \"en\": \"pets are "
                + "kept\" }, \"Omitted\": false },"),
            null),
            ["set that never applies"] = (
            AnalysisKind.SetNeverApplies,
            "safety-class",
            new("", "safety-class.json", "\"AppliesWhen\": \"onPlatform\"", "\"AppliesWhen\": ¦\"onPlatform and not inScope\""),
            null),
            ["outcome that is never decided"] = (
            AnalysisKind.OutcomeNeverDecided,
            "resettledSafe",
            new(
                "",
                "safety-class.json",
                "\"RuleName\": \"moved by the relocation programme is renovated safe\",\n      \"Expression\": \"livesElsewhere and "
                + "relocatedBy == \\\"relocationProgramme\\\"\"",
                "\"RuleName\": \"moved by the relocation programme is renovated safe\",\n      \"Expression\": \"livesElsewhere\""),
            null),
            ["reading that changes nothing"] = (
            AnalysisKind.ParameterNeverMatters,
            "uploadRegisteredPoorOnly",
            new(
                "",
                "policy.json",
                "eligibleAsRegisteredPoor or (inScope and not uploadRegisteredPoorOnly)",
                "eligibleAsRegisteredPoor or (eligibleAsRegisteredPoor and not uploadRegisteredPoorOnly)"),
            null),
            ["acceptance of what is no more"] = (
            AnalysisKind.AcceptanceNotNeeded,
            "disasterDamage",
            new(
                "",
                "policy.json",
                "\"Name\": \"disasterCauseRequired\",\n      \"Type\": \"boolean\",\n      \"Value\": false",
                "\"Name\": \"disasterCauseRequired\",\n      \"Type\": \"boolean\",\n      \"Value\": true"),
            null),
        };

    private static readonly Lazy<VerificationReport> Clean = new(() => PolicyVerifier.Verify(Some.Yiyuan));

    public static TheoryData<string> Names() => [.. ByName.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_fault_planted_in_it_is_found(string name)
    {
        var (kind, subject, fault, shows) = ByName[name];
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var marked = fault.Plant(folder.Read(fault.File));
        folder.Write(fault.File, marked.Replace($"{Fault.Mark}", "", StringComparison.Ordinal));

        var report = PolicyVerifier.Verify(PolicyLibrary.Load(folder.Policy).Policies.Single());

        var found = report.Findings.Where(f => f.Kind == kind && f.Subject == subject).ToArray();
        Assert.True(
            found.Length > 0,
            $"{kind}: {subject} is not "
            + $"among\n{string.Join('\n', report.Findings.Where(f => f.Accepted is null).Select(f => $"{f.Kind}: {f.Subject}"))}");
        Assert.All(found, f => Assert.True(shows is null ? f.Examples.IsEmpty : shows(f.Examples[0].Determination), f.Finding.ToString()));
        if (marked.IndexOf(Fault.Mark, StringComparison.Ordinal) is >= 0 and var at)
            Assert.Equal(
                (fault.File, marked[..at].Count(c => c == '\n') + 1, at - marked.LastIndexOf('\n', at)),
                (Path.GetFileName(found[0].Finding.File), found[0].Finding.Line, found[0].Finding.Column));
        Assert.False(report.IsClean);
    }

    [Fact]
    public void Without_a_fault_it_is_clean() =>
        Assert.True(Clean.Value.IsClean, string.Join('\n', Clean.Value.Findings.Where(f => f.Accepted is null).Select(f => f.Finding)));

    [Fact]
    public void What_is_accepted_says_why() =>
        Assert.All(
            Clean.Value.Findings,
            f => Assert.Equal((Severity.Warning, true), (f.Finding.Severity, f.Accepted is { English.Length: > 0, Chinese.Length: > 0 })));

    [Fact]
    public void Every_statement_of_its_text_is_accounted_for()
    {
        var coverage = TextCoverage.Of(Some.Yiyuan);

        Assert.Equal(Some.Yiyuan.Statements.Count, coverage.Length);
        Assert.All(coverage, s => Assert.True(s.IsAccountedFor, s.Statement.Id));
    }

    [Fact]
    public void No_statement_of_its_text_is_carried_and_excused_too() =>
        Assert.All(TextCoverage.Of(Some.Yiyuan), s => Assert.True(s.Carriers.IsEmpty || s.Statement.NotComputable is null, s.Statement.Id));

    [Fact]
    public void Every_worked_example_comes_as_expected() =>
        Assert.All(
            WorkedExamples.Run(Some.Yiyuan),
            e => Assert.True(e.Holds, $"{e.File}:{e.Line} {e.Id}: {string.Join("; ", e.Differences)}"));
}
