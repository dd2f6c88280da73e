using HousingRules.Cases;
using HousingRules.Policies;
using HousingRules.Tests.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>Mistakes in a procedure that would only show when a case runs are told when the policy is read.</summary>
public sealed class ProcedureFaultTests
{
    private static readonly Fault[] Faults =
    [
        new(
            "period of fewer than no days",
            "policy.json",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 3",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": -1",
            "\"publicityDays\" is a number of days",
            "between 0 and 36525"),
        new(
            "period of more than a hundred years",
            "policy.json",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 3",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 2147483647",
            "\"publicityDays\" is a number of days"),
        new(
            "time limit of fewer than no days",
            "policy.json",
            "\"Name\": \"paymentDays\",\n      \"Type\": \"integer\",\n      \"Value\": 30",
            "\"Name\": \"paymentDays\",\n      \"Type\": \"integer\",\n      \"Value\": -30",
            "\"paymentDays\" is a number of days"),
        new(
            "more parts of deadlines than a case keeps",
            "procedure.json",
            "\"Milestone\": \"verification\",\n      \"AppliesWhen\": \"inOneOfTheFourGroups\",\n      \"Parts\": [",
            $"\"Milestone\": \"verification\",\n      \"AppliesWhen\": \"inOneOfTheFourGroups\",\n      \"Parts\": [{Parts(60)}",
            "The deadlines have 66 parts",
            "no more than 64"),
        new(
            "return from where a case begins",
            "procedure.json",
            "{ \"From\": [\"objectionPending\"], \"When\": \"not changesResult\", \"Returns\": true }",
            "{ \"From\": [\"listed\"], \"When\": \"not changesResult\", \"Returns\": true }",
            "cannot return from \"listed\""),
        new(
            "problem listed twice",
            "procedure.json",
            "\"Outcome\": \"townOrganisedRefurbishment\"",
            "\"Outcome\": \"includeInRenovationPlan\"",
            "\"includeInRenovationPlan\" is declared twice in Problems"),
    ];

    public static TheoryData<string> Names => [.. Faults.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_in_its_file_and_nothing_loads(string name)
    {
        using var planted = new PlantedPolicy(Faults.Single(f => f.Name == name));

        var findings = planted.Findings();

        Assert.Contains(findings, planted.Expected.Single().IsToldBy);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("36526")]
    public void A_setting_is_not_varied_to_days_that_cannot_be_counted(string days)
    {
        var mistake = Assert.Throws<PolicyLoadException>(() => Some.Yiyuan.With("publicityDays", days));

        Assert.Contains("publicityDays", Assert.Single(mistake.Findings).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_of_no_days_lets_the_next_step_be_taken_on_the_day_after()
    {
        var posted = CaseText.Case("registeredPoor", Steps.Posted, Procedure.Of(Some.Yiyuan.With("publicityDays", "0")));

        Assert.Equal(CaseText.Day("06-10"), Assert.Single(posted.Decide("06-09 submittedToTown").Refusals).Earliest);
    }

    [Fact]
    public void Two_ways_open_at_once_are_an_error_that_names_them_and_leave_the_case_as_it_was()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Replace(
            "procedure.json",
            "\"Transitions\": [{ \"From\": [\"underWorks\"] }]",
            "\"Transitions\": [{ \"From\": [\"underWorks\"] }, { \"From\": [\"underWorks\"], \"To\": \"accepted\" }]");
        var working = CaseText.Case("registeredPoor", Steps.Working, Procedure.Of(PolicyLibrary.Load(folder.Policy).Newest("yiyuan")));
        var before = Picture.Of(working);

        var mistake = Assert.Throws<TransitionsOverlapException>(() => working.Decide("06-23 worksCompleted"));

        Assert.Contains("worksCompleted 1 and worksCompleted 2", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(before, Picture.Of(working));
        Assert.True(working.Decide("06-23 guidanceGiven").IsAccepted);
    }

    private static string Parts(int count) =>
        string.Concat(
            Enumerable.Range(1, count)
                .Select(i => $"{{ \"Name\": \"part{i}\", \"Label\": {{ \"zh\": \"部分\", \"en\": \"part\" }}, \"When\": \"appraised\" }},"));
}
