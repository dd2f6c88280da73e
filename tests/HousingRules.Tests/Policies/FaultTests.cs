using System.Collections.Concurrent;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Tests.Policies;

/// <summary>A mistake in a rule file is told at its line and column, in both languages, and nothing loads.</summary>
public sealed class FaultTests
{
    private static readonly Dictionary<string, Fault> ByName = new Fault[][]
    {
        Faults.Content, Faults.Declarations, TextFaults.Expressions, TextFaults.Syntax,
        ProcedureFaults.Names, RightsFaults.All, ProcedureFormFaults.Forms, ProcedureExpressionFaults.Expressions,
        ProcedureExpressionFaults.Declarations, ProcedureExpressionFaults.Examples,
    }.SelectMany(f => f).ToDictionary(f => f.Name);

    public static TheoryData<string> Names() => [.. ByName.Keys];

    public static TheoryData<string> NamesWithoutConsequences() =>
        [.. ByName.Keys.Except(Faults.Declarations.Concat(ProcedureExpressionFaults.Declarations).Select(f => f.Name))];

    // Three tests ask about one load.
    private static readonly ConcurrentDictionary<string, (Expected Expected, IReadOnlyList<Finding> Findings)> Told = new();

    [Theory, MemberData(nameof(Names))]
    public void A_mistake_is_told_where_it_stands(string fault)
    {
        var (expected, findings) = Load(fault);

        Assert.True(findings.Any(expected.IsToldBy), $"{expected} is not among\n{string.Join('\n', findings)}");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_mistake_is_told_in_Chinese_too(string fault)
    {
        var (expected, findings) = Load(fault);

        var told = findings.First(expected.IsToldBy);

        Assert.Contains(told.ToString(Language.Chinese), c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.NotEqual(told.Message.English, told.Message.Chinese);
    }

    [Theory, MemberData(nameof(NamesWithoutConsequences))]
    public void One_mistake_is_one_finding(string fault)
    {
        var (_, findings) = Load(fault);

        var errors = findings.Where(f => f.Severity == Severity.Error);

        Assert.Single(errors);
    }

    [Fact]
    public void All_mistakes_are_told_in_one_run()
    {
        using var policy = new PlantedPolicy([.. Faults.Content, .. Faults.Declarations, .. TextFaults.Expressions]);

        var findings = policy.Findings();

        Assert.All(policy.Expected, e => Assert.True(findings.Any(e.IsToldBy), $"{e} is not among the findings"));
    }

    [Fact]
    public void All_mistakes_of_a_procedure_are_told_in_one_run()
    {
        using var policy = new PlantedPolicy(
            [.. TextFaults.Expressions, .. ProcedureFaults.Names, .. ProcedureFormFaults.Forms, .. ProcedureExpressionFaults.Expressions,
                .. ProcedureExpressionFaults.Examples]);

        var findings = policy.Findings();

        Assert.All(policy.Expected, e => Assert.True(findings.Any(e.IsToldBy), $"{e} is not among the findings"));
    }

    private static (Expected Expected, IReadOnlyList<Finding> Findings) Load(string fault) => Told.GetOrAdd(fault, static name =>
    {
        using var policy = new PlantedPolicy(ByName[name]);
        return (policy.Expected[0], policy.Findings());
    });
}
