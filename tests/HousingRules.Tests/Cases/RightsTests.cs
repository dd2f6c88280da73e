using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Tests.Verification;
using HousingRules.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>Who may record what, as the procedures of the repository say it.</summary>
public sealed class RightsTests
{
    private static RecordingRights Rights => CaseText.Yiyuan.Rights;

    [Fact]
    public void A_village_records_for_its_households_and_a_household_for_nobody_else()
    {
        Assert.Equal(["village", "household", "villageCadre"], Rights.For("village").AsEnumerable());
        Assert.Equal(["household"], Rights.For("household").AsEnumerable());
        Assert.Equal(["household", "village"], Rights.DoneBy("village", Kind("applicationSubmitted")).AsEnumerable());
        Assert.Equal(["household"], Rights.DoneBy("town", Kind("applicationSubmitted")).AsEnumerable());
    }

    [Fact]
    public void Who_is_no_actor_of_the_policy_may_record_nothing()
    {
        Assert.Empty(Rights.For("mayor"));
        Assert.Empty(Rights.DoneBy("mayor", Kind("appraised")));
        Assert.Equal("NOT_YOUR_EVENT", Rights.Refuses("mayor", CaseText.Event("06-08 appraised grade=D"))!.Code);
        Assert.Equal("NOT_YOUR_EVENT", Rights.Refuses("Town", CaseText.Event("06-08 townReviewed passed"))!.Code);
    }

    [Fact]
    public void A_refusal_says_who_records_it_instead_and_on_which_clause()
    {
        var refused = Rights.Refuses("village", CaseText.Event("06-08 countyFiled"))!;

        Assert.Equal("NOT_YOUR_EVENT", refused.Code);
        Assert.Equal("“县级备案”不由您登记，应由县住房城乡建设局登记", refused.Words.Chinese);
        Assert.Equal("Have it recorded by county housing bureau.", refused.Remedy.English);
        Assert.Equal(Kind("countyFiled").Clauses, refused.Clauses);
    }

    [Fact]
    public void A_village_does_not_close_in_the_names_of_town_and_county()
    {
        Assert.Null(Rights.Refuses("village", Closed("village")));
        Assert.Equal("NOT_YOUR_LEVEL:county", Rights.Refuses("village", Closed("county"))!.Code);
        Assert.Equal("NOT_YOUR_LEVEL:town", Rights.Refuses("village", Closed("village", "town"))!.Code);
        Assert.Null(Rights.Refuses("countyHousingBureau", Closed("county")));
        Assert.Equal("NOT_YOUR_LEVEL:village", Rights.Refuses("county", Closed("village"))!.Code);
        Assert.Equal("请由县、县住房城乡建设局登记", Rights.Refuses("town", Closed("county"))!.Remedy.Chinese);
    }

    [Fact]
    public void What_happens_is_decided_whoever_records_it() =>
        Assert.True(CaseText.Open("registeredPoor").Decide("06-08 appraised grade=D").IsAccepted);

    [Fact]
    public void An_event_that_does_not_exist_is_refused_as_such() => Assert.Equal(
        "UNKNOWN_EVENT:apraised",
        Rights.Refuses("town", CaseText.Event("06-08 apraised"))!.Code);

    [Fact]
    public void An_event_of_another_policy_is_the_callers_mistake()
    {
        var hedong = Procedure.Of(Some.Hedong);

        Assert.Throws<ArgumentException>(() => Rights.DoneBy("village", hedong.Events[0]));
        Assert.Throws<ArgumentException>(() => hedong.Rights.Refuses("village", CaseText.Event("06-08 appraised")));
    }

    [Fact]
    public void A_procedure_without_levels_and_in_Chinese_alone_has_rights_too()
    {
        var hedong = Procedure.Of(Some.Hedong);
        var (withdrawn, paid) = (hedong.Event("applicationWithdrawn", new(2031, 3, 1)), hedong.Event("paid", new(2031, 3, 1)));

        Assert.Equal(["household"], hedong.Rights.DoneBy("town_government", withdrawn.Kind!).AsEnumerable());
        Assert.Equal(
            $"“{paid.Kind!.Label.Chinese}”不由您登记，应由县财政部门登记",
            hedong.Rights.Refuses("village", paid)!.Words[Language.Chinese]);
    }

    [Fact]
    public void An_event_that_names_nobody_may_be_recorded_by_nobody()
    {
        var procedure = EditedProcedure.Of(p => p.Event("guidanceGiven").Remove("Actors"));

        var refused = procedure.Rights.Refuses("countyHousingBureau", procedure.Event("guidanceGiven", new(2020, 6, 8)))!;

        Assert.Equal("NOT_YOUR_EVENT", refused.Code);
        Assert.Contains("guidanceGiven", refused.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_procedure_may_say_it_in_its_own_words()
    {
        const string Words = """
            { "Code": "NO", "Words": { "zh": "非{event}", "en": "not {event}" }, "Remedy": { "zh": "找{detail}", "en": "ask {detail}" },
              "Clause": "N38" }
            """;
        var procedure = EditedProcedure.Of(p =>
        {
            foreach (var key in (string[])["NotYourEvent", "NotYourLevel"])
                p["Refusals"]![key] = System.Text.Json.Nodes.JsonNode.Parse(Words);
        });

        var other = procedure.Rights.Refuses("village", procedure.Event("paid", new(2020, 6, 8)))!;
        var level = procedure.Rights.Refuses("village", procedure.Event("closedOut", new(2020, 6, 8)).With("levels", ["county"]))!;

        Assert.Equal(("NO", "ask county finance bureau"), (other.Code, other.Remedy.English));
        Assert.Equal(("NO:county", "找县"), (level.Code, level.Remedy.Chinese));
        Assert.Equal(["N38"], level.Clauses.AsEnumerable());
    }

    [Fact]
    public void An_amendment_of_who_may_record_is_told()
    {
        var amended = EditedProcedure.Of(p =>
        {
            p["OnBehalf"]!.AsArray()[1]!["RecordedBy"]!.AsArray().Add("village");
            p["OnBehalf"]!.AsArray().RemoveAt(4);
            p["CloseOut"]!["ClosedBy"]![0]!["Actors"]!.AsArray().Add("town");
        });

        var told = PolicyComparer.Compare(CaseText.Yiyuan.Policy, amended.Policy).Procedure.Select(d => d.Change).ToArray();

        Assert.Equal(
            [
                ("onBehalf", "qualifiedThirdParty", "part", null),
                ("closeOut", "closedOut", "closedBy village", "village (its two committees), town or subdistrict"),
                ("onBehalf", "contractor", "recordedBy", "town or subdistrict, village (its two committees)"),
            ],
            told.Select(c => (c.Kind, c.Name, c.Property, c.After?.English)));
    }

    private static EventKind Kind(string name) => CaseText.Yiyuan.Events.First(e => e.Name == name);

    private static CaseEvent Closed(params string[] levels) => CaseText.Yiyuan.Event("closedOut", new(2020, 6, 20)).With("levels", levels);
}
