namespace HousingRules.Tests.Cases;

/// <summary>The worked examples of organisation. What a case can know is a record or a refusal here; staffing, rewards and the census (O01,
/// O02, O06, O07) are for people and stay outside, and O10 is a reference in the text.</summary>
public sealed class OrganisationTests
{
    [Theory]
    [InlineData("O03", "06-08 fieldChecked look record photograph newHazardFound hazardPhotos=2", "MISSING_METHOD:listen")]
    [InlineData("O04", "06-08 fieldChecked look listen record photograph newHazardFound hazardPhotos=0", "MISSING_HAZARD_PHOTO")]
    [InlineData("O05", "06-08 appraised grade=B gradeAssignedBy=villageCadre", "GRADE_NOT_FROM_APPRAISAL_ORG")]
    public void What_is_missing_of_a_check_is_named(string id, string happened, string code)
    {
        var decided = CaseText.Open("registeredPoor originalGrade=C renovated").Decide(happened);

        Assert.Equal((code, id), (CaseText.Codes(decided.Refusals), id));
    }

    [Theory]
    [InlineData("O08", "06-20 keyProblemNamed")]
    [InlineData("O09", "06-20 guidanceGiven")]
    public void Guidance_and_review_are_recorded_and_decide_nothing(string id, string happened)
    {
        var before = CaseText.Case("registeredPoor", Steps.Agreed);

        var after = before.With(happened);

        Assert.Equal((before.State, id), (after.State, id));
        Assert.Equal(before.History.Length + 1, after.History.Length);
        Assert.Equal(before.Items.Select(Picture.Of), after.Items.Select(Picture.Of));
        Assert.Same(before.Determination, after.Determination);
    }

    [Theory]
    [InlineData("taskForceSet")]
    [InlineData("residentInstructorAssigned")]
    [InlineData("townCommended")]
    [InlineData("censusHeld")]
    public void What_concerns_no_household_is_no_event_of_its_case(string name)
    {
        Assert.StartsWith(
            "UNKNOWN_EVENT",
            CaseText.Codes(CaseText.Open("registeredPoor").Decide($"06-20 {name}").Refusals),
            StringComparison.Ordinal);
    }
}
