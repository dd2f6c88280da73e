using System.Globalization;
using System.Numerics;
using HousingRules.Contract;
using HousingRules.Facts;
using HousingRules.Host.Checking;
using HousingRules.Verification;

namespace HousingRules.Host.Api;

/// <summary>What is proved of a policy, and what was found.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Digest">Its digest.</param>
/// <param name="Clean">Whether there is nothing to look at.</param>
/// <param name="Households">For how many different households it was proved.</param>
/// <param name="Invariants">How many invariants hold for every household.</param>
/// <param name="Findings">What was found in the rules.</param>
/// <param name="Statements">Which statement is carried by what.</param>
/// <param name="FailingExamples">Ids of worked examples that do not hold.</param>
internal sealed record CheckAnswer(
    string Policy,
    string Digest,
    bool Clean,
    string Households,
    int Invariants,
    IReadOnlyList<FoundAnswer> Findings,
    IReadOnlyList<CoverageAnswer> Statements,
    IReadOnlyList<string> FailingExamples)
{
    /// <summary>What is proved of the procedure; left out where there is none.</summary>
    public ProcedureCheckAnswer? Procedure { get; init; }

    public static CheckAnswer Of(PolicyCheck check) => new(
        check.Policy.Name,
        check.Policy.Digest,
        check.IsClean,
        check.Proof.Households.ToString(CultureInfo.InvariantCulture),
        check.Proof.Invariants,
        [.. check.Proof.Findings.Select(FoundAnswer.Of)],
        [.. check.Statements.Select(CoverageAnswer.Of)],
        [.. check.Examples.Where(e => !e.Holds).Select(e => e.Id)])
    {
        Procedure = check.Procedure is { } procedure ? ProcedureCheckAnswer.Of(procedure) : null,
    };
}

/// <summary>What is proved of a procedure.</summary>
/// <param name="States">How many states it has.</param>
/// <param name="Transitions">How many transitions it has.</param>
/// <param name="Invariants">How many invariants hold for every history.</param>
/// <param name="Findings">What was found.</param>
internal sealed record ProcedureCheckAnswer(int States, int Transitions, int Invariants, IReadOnlyList<FoundAnswer> Findings)
{
    public static ProcedureCheckAnswer Of(ProcedureReport report) =>
        new(report.States, report.Transitions, report.Invariants, [.. report.Findings.Select(FoundAnswer.Of)]);
}

/// <summary>A finding of a check.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Finding">The place and the words.</param>
/// <param name="Examples">Households that show it.</param>
internal sealed record FoundAnswer(string Kind, string Subject, FindingAnswer Finding, IReadOnlyList<HouseholdForm> Examples)
{
    /// <summary>How many households it is true of; left out where that is not counted.</summary>
    public string? Households { get; init; }

    /// <summary>Why it is accepted; left out where it is not.</summary>
    public LocalizedText? Accepted { get; init; }

    public static FoundAnswer Of(AnalysisFinding found) => new(
        Code(found.Kind),
        found.Subject,
        FindingAnswer.Of(found.Finding),
        [.. found.Examples.Select(e => HouseholdForm.Of(e.Facts))])
    {
        Households = found.Households == BigInteger.Zero ? null : found.Households.ToString(CultureInfo.InvariantCulture),
        Accepted = found.Accepted,
    };

    public static FoundAnswer Of(ProcedureFinding found) => new(
        Code(found.Kind),
        found.Subject,
        FindingAnswer.Of(found.Finding),
        found.Example is { } example ? [HouseholdForm.Of(example.Household)] : [])
    {
        Accepted = found.Accepted,
    };

    private static string Code<T>(T kind)
        where T : struct, Enum => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}

/// <summary>Which parts of the policy carry a statement.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Accounted">Whether it is carried, or said to be none for a program.</param>
/// <param name="CarriedBy">What carries it.</param>
internal sealed record CoverageAnswer(string Id, bool Accounted, IReadOnlyList<LocalizedText> CarriedBy)
{
    public static CoverageAnswer Of(StatementCoverage coverage) =>
        new(coverage.Statement.Id, coverage.IsAccountedFor, [.. coverage.Carriers.Select(c => c.Name)]);
}
