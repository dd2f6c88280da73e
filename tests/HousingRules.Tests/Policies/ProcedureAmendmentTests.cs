using HousingRules.Cases;

namespace HousingRules.Tests.Policies;

/// <summary>The procedure is amended in its JSON files alone, and the next case goes by it.</summary>
public sealed class ProcedureAmendmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CopyOfYiyuan();

    // The worked histories were confirmed for the procedure as it is.
    public ProcedureAmendmentTests() => _folder.Delete("cases/procedures.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_longer_publicity_makes_the_next_step_wait_longer()
    {
        _folder.Replace(
            "policy.json",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 3",
            "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 5");

        var (before, after) = (Submitted(Procedure.Of(Some.Yiyuan)), Submitted(Amended()));

        Assert.Equal("townReview", before.File.State.Name);
        Assert.Equal("villagePublicity", after.File.State.Name);
        Assert.Equal(("SUBMITTED_DURING_PUBLICITY", new DateOnly(2020, 6, 14)), (Refused(after).Code, Refused(after).Earliest!.Value));
        Assert.Contains("2020-06-14", Refused(after).Words.Chinese, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 6, 14), after.File.On(new(2020, 6, 12)).EarliestNextDay);

        static Refusal Refused(CaseReplay replay) => Assert.Single(replay.Steps[^1].Refusals);
    }

    [Fact]
    public void A_further_paper_is_asked_of_the_applicant()
    {
        _folder.Replace("procedure.json", "    {\n      \"Name\": \"applicantRole\",", """
                {
                  "Name": "bankCard",
                  "Type": "boolean",
                  "Label": { "zh": "一卡通复印件", "en": "copy of the bank card" },
                  "Omitted": false,
                  "Clause": "N50"
                },
                {
                  "Name": "applicantRole",
            """);
        _folder.Replace(
            "procedure.json",
            "[\"writtenApplication\", \"idCard\", \"householdRegister\"]",
            "[\"writtenApplication\", \"idCard\", \"householdRegister\", \"bankCard\"]");
        _folder.Replace(
            "procedure.json",
            "writtenApplication and idCard and householdRegister",
            "writtenApplication and idCard and householdRegister and bankCard");
        var procedure = Amended();

        var without = Replay(procedure, Application(procedure).With("bankCard", false));
        var with = Replay(procedure, Application(procedure).With("bankCard", true));

        Assert.Equal(("applicationIncomplete", "MISSING_DOCUMENT:bankCard"), (without.File.State.Name, Assert.Single(without.Violations)));
        Assert.Contains("一卡通复印件", without.Steps[0].Record!.Reports[0].Words.Chinese, StringComparison.Ordinal);
        Assert.Equal("applied", with.File.State.Name);
        Assert.Empty(with.Violations);
    }

    [Fact]
    public void A_further_event_may_happen_where_its_transitions_say()
    {
        _folder.Replace("procedure.json", "    {\n      \"Name\": \"guidanceGiven\",", """
                {
                  "Name": "householdTold",
                  "Label": { "zh": "告知农户", "en": "household told" },
                  "Actors": ["village"],
                  "Clause": "N54",
                  "Transitions": [{ "From": ["applicationRejected"], "To": "archived" }]
                },
                {
                  "Name": "guidanceGiven",
            """);
        var procedure = Amended();
        var told = procedure.Event("householdTold", new(2020, 6, 9));

        var applied = Replay(procedure, Application(procedure), told);
        var rejected = Replay(procedure, [Application(procedure), Reviewed(procedure).With("supported", false), told]);

        Assert.Equal("EVENT_NOT_PERMITTED", Assert.Single(applied.Steps[1].Refusals).Code);
        Assert.Equal("applied", applied.File.State.Name);
        Assert.Equal("archived", rejected.File.State.Name);
    }

    [Fact]
    public void A_further_state_and_the_event_that_leads_to_it_stand_on_the_way()
    {
        _folder.Replace("procedure.json", "    {\n      \"Name\": \"villagePublicity\",", """
                {
                  "Name": "minutesKept",
                  "Label": { "zh": "评议记录已签字", "en": "minutes signed" },
                  "Step": "villageReview",
                  "Actors": ["village"],
                  "NoDeadline": { "zh": "附件二未规定期限", "en": "annex step 2 sets no day" },
                  "Clause": "N51"
                },
                {
                  "Name": "villagePublicity",
            """);
        _folder.Replace("procedure.json", "    {\n      \"Name\": \"villagePosted\",", """
                {
                  "Name": "minutesSigned",
                  "Label": { "zh": "评议记录签字", "en": "minutes of the review signed" },
                  "Actors": ["village"],
                  "Clause": "N51",
                  "Requires": [
                    {
                      "Code": "MINUTES_BEFORE_REVIEW",
                      "Holds": "villageReviewed",
                      "Words": { "zh": "评议之前没有记录可签", "en": "There are no minutes before the review." },
                      "Remedy": { "zh": "先完成村集体评议", "en": "Have the village review the application first." },
                      "Clause": "N51"
                    }
                  ],
                  "Transitions": [{ "From": ["applied"], "To": "minutesKept" }]
                },
                {
                  "Name": "villagePosted",
            """);
        _folder.Replace(
            "procedure.json",
            "{ \"From\": [\"applied\"], \"To\": \"villagePublicity\" }",
            "{ \"From\": [\"minutesKept\"], \"To\": \"villagePublicity\" }");
        var procedure = Amended();
        var signed = procedure.Event("minutesSigned", new(2020, 6, 8));

        var unsigned = Submitted(procedure);
        var tooEarly = Replay(procedure, Application(procedure), signed);
        var onTheWay = Replay(procedure, Application(procedure), Reviewed(procedure), signed, Posted(procedure));

        Assert.Equal("applied", unsigned.File.State.Name);
        Assert.Equal("EVENT_NOT_PERMITTED", Assert.Single(unsigned.Steps[2].Refusals).Code);
        Assert.Equal("MINUTES_BEFORE_REVIEW", Assert.Single(tooEarly.Violations));
        Assert.Equal(["applied", "applied", "minutesKept", "villagePublicity"], onTheWay.Steps.Select(s => s.Record!.To.Name));
    }

    private Procedure Amended() => Procedure.Of(PolicyLibrary.Load(_folder.Policy).Newest("yiyuan")).Kept();

    private static CaseReplay Submitted(Procedure procedure) =>
        Replay(
            procedure,
            Application(procedure),
            Reviewed(procedure),
            Posted(procedure),
            procedure.Event("submittedToTown", new(2020, 6, 12)));

    private static CaseEvent Application(Procedure procedure) =>
        procedure.Event("applicationSubmitted", new(2020, 6, 8))
            .With("writtenApplication", true)
            .With("idCard", true)
            .With("householdRegister", true);

    private static CaseEvent Reviewed(Procedure procedure) =>
        procedure.Event("villageReviewed", new(2020, 6, 8)).With("villageCommittees", true).With("villagerRepresentatives", true);

    private static CaseEvent Posted(Procedure procedure) => procedure.Event("villagePosted", new(2020, 6, 8));

    private static CaseReplay Replay(Procedure procedure, params CaseEvent[] events)
    {
        var facts = procedure.Policy.NewSheet().Set("categories", ["otherDifficulty"]);

        return procedure.Replay(procedure.Open(new("1", null, null, null), facts), events);
    }
}
