using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Host.Api;

/// <summary>The policies that are there.</summary>
/// <param name="Policies">Those that are loaded.</param>
/// <param name="Broken">Those that have mistakes and are not loaded.</param>
internal sealed record PoliciesAnswer(IReadOnlyList<PolicyAnswer> Policies, IReadOnlyList<BrokenAnswer> Broken);

/// <summary>A policy.</summary>
/// <param name="Policy">The id and the first day.</param>
/// <param name="Id">The id.</param>
/// <param name="InForceFrom">The first day.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Digest">The digest of its files.</param>
/// <param name="InForce">Whether it is in force today.</param>
/// <param name="HasProcedure">Whether cases can be kept under it.</param>
internal sealed record PolicyAnswer(
    string Policy,
    string Id,
    DateOnly InForceFrom,
    LocalizedText Title,
    string Digest,
    bool InForce,
    bool HasProcedure);

/// <summary>A policy with mistakes.</summary>
/// <param name="Id">The id.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record BrokenAnswer(string Id, IReadOnlyList<FindingAnswer> Findings)
{
    /// <summary>The first day; left out where its folder names none.</summary>
    public DateOnly? InForceFrom { get; init; }
}

/// <summary>A mistake in a rule file, or what a check found.</summary>
/// <param name="Severity">error or warning.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record FindingAnswer(string Severity, string File, int Line, int Column, LocalizedText Message)
{
    public static FindingAnswer Of(Finding finding) => new(
        finding.Severity == Policies.Severity.Error ? "error" : "warning",
        finding.File,
        finding.Line,
        finding.Column,
        finding.Message);
}

/// <summary>The rules of a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Sets">The rule sets, in the policy's order.</param>
internal sealed record RulesAnswer(string Policy, string Digest, IReadOnlyList<RuleSetAnswer> Sets)
{
    public static RulesAnswer Of(Policy policy) => new(policy.Name, policy.Digest, [.. policy.RuleSets.Select(RuleSetAnswer.Of)]);
}

/// <summary>A rule set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Match">How its rules are taken: every, one or first.</param>
/// <param name="Rules">The rules, in order.</param>
internal sealed record RuleSetAnswer(string Name, LocalizedText Title, string Match, IReadOnlyList<RuleAnswer> Rules)
{
    public static RuleSetAnswer Of(RuleSet set) =>
        new(set.Name, set.Title, set.Match.ToString().ToLowerInvariant(), [.. set.Rules.Select(RuleAnswer.Of)]);
}

/// <summary>A rule.</summary>
/// <param name="Name">The name of its set and its own.</param>
/// <param name="Expression">When it holds.</param>
/// <param name="Outcome">What it decides.</param>
/// <param name="Because">Why, in words.</param>
/// <param name="Clauses">Ids of the statements that it rests on.</param>
/// <param name="Readings">Ids of the readings that it takes.</param>
internal sealed record RuleAnswer(
    string Name,
    string Expression,
    NamedAnswer Outcome,
    LocalizedText Because,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings)
{
    public static RuleAnswer Of(Rule rule) =>
        new(rule.FullName, rule.Expression, new(rule.Outcome.Name, rule.Outcome.Label), rule.Because, rule.Clauses, rule.Readings);
}

/// <summary>The statements of a policy's source.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Statements">The statements, by their ids.</param>
internal sealed record StatementsAnswer(string Policy, string Digest, IReadOnlyList<StatementAnswer> Statements)
{
    public static StatementsAnswer Of(Policy policy) => new(
        policy.Name,
        policy.Digest,
        [.. policy.Statements.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(StatementAnswer.Of)]);
}

/// <summary>A statement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Clause">Where it stands in the source.</param>
/// <param name="Quote">The words of the source.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record StatementAnswer(string Id, string Clause, string Quote, LocalizedText Meaning)
{
    /// <summary>Why no program can follow it; left out where one does.</summary>
    public string? NotComputable { get; init; }

    public static StatementAnswer Of(Statement statement) =>
        new(statement.Id, statement.Clause, statement.Quote, statement.Meaning) { NotComputable = statement.NotComputable };
}
